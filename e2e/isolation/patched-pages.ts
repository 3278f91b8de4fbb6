/** Scripts of pages that change the language under everybody's feet; each is in the page before the bell. */
export const PATCHES: Record<string, string> = {
  'arrays, strings and dates that write their own JSON, as Prototype.js did': `
    Array.prototype.toJSON = function () { return '[' + this.map((one) => JSON.stringify(one)).join(', ') + ']' }
    String.prototype.toJSON = function () { return '"' + this + '"' }
    Number.prototype.toJSON = function () { return 'number ' + this }
    Object.prototype.toJSON = function () { return Object.keys(this).join() }`,
  'a JSON that makes dates of texts, and adds line breaks': `
    const { parse, stringify } = JSON
    JSON.parse = (text, reviver) => parse(text, (key, value) => /^\\d{4}-\\d\\d-\\d\\d/.test(value) ? new Date(value) : reviver ? reviver(key, value) : value)
    JSON.stringify = (value, replacer) => stringify(value, replacer, 4)`,
  'extras that every loop over an object or an array runs into': `
    Array.prototype.last = function () { return this[this.length - 1] }
    Array.prototype.remove = function (one) { this.splice(this.indexOf(one), 1) }
    Object.prototype.extend = function (more) { return Object.assign(this, more) }
    Object.prototype.isEmpty = false
    String.prototype.strip = String.prototype.trim`,
  'array methods with a meaning of their own': `
    Array.prototype.entries = Array.prototype.toArray = function () { return this.slice() }
    Array.prototype.find = function (test, context) { for (let i = 0; i < this.length; i++) if (test.call(context, this[i], i)) return this[i] }
    Array.prototype.flatten = Array.prototype.flat = function () { return [].concat(...this) }
    Array.prototype.includes = Array.prototype.include = function (one) { return this.indexOf(one) !== -1 }
    Array.prototype.inject = function (start, add) { this.forEach((one) => { start = add(start, one) }); return start }
    Array.from = function (given) { return given ? Array.prototype.slice.call(given) : [] }`,
  'an Event of its own, as MooTools has': 'window.Event = function (event) { this.event = event; this.type = undefined }',
  'an old shim for bind': `
    Function.prototype.bind = function (context) {
      const run = this, given = Array.prototype.slice.call(arguments, 1)
      return function () { return run.apply(context, given.concat(Array.prototype.slice.call(arguments))) }
    }`,
  'a promise of its own, which is slow and knows little': `
    window.Promise = class {
      #held
      constructor(run) { this.#held = { then: [], done: false }; run((v) => this.#end(true, v), (e) => this.#end(false, e)) }
      #end(ok, value) {
        if (this.#held.done) return
        if (ok && value && typeof value.then === 'function') return value.then((v) => this.#end(true, v), (e) => this.#end(false, e))
        Object.assign(this.#held, { done: true, ok, value })
        setTimeout(() => this.#held.then.splice(0).forEach((one) => one()), 1)
      }
      then(onGood, onBad) {
        return new Promise((resolve, reject) => {
          const go = () => {
            const { ok, value } = this.#held, call = ok ? onGood : onBad
            try { typeof call === 'function' ? resolve(call(value)) : (ok ? resolve : reject)(value) } catch (error) { reject(error) }
          }
          this.#held.done ? setTimeout(go, 1) : this.#held.then.push(go)
        })
      }
      catch(onBad) { return this.then(undefined, onBad) }
      static resolve(value) { return new Promise((resolve) => resolve(value)) }
      static reject(value) { return new Promise((_, reject) => reject(value)) }
      static all(all) { return new Promise((resolve, reject) => { const out = []; let left = all.length; left || resolve(out)
        all.forEach((one, i) => Promise.resolve(one).then((v) => { out[i] = v; --left || resolve(out) }, reject)) }) }
    }`,
  'a fetch that is logged': `
    const send = window.fetch
    window.fetch = function (input, init) {
      if (typeof input !== 'string' || input.indexOf('http') !== 0) throw new Error('the logger does not know what this is: ' + input)
      return send.apply(window, arguments).then((response) => { response.clone().text(); return response })
    }`,
  'elements with methods of their own': `
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this }
    Element.prototype.hide = function () { this.style.display = 'none'; return this }
    Element.prototype.show = function () { this.style.display = ''; return this }
    Element.prototype.update = function (html) { this.innerHTML = html; return this }
    Element.prototype.toggle = function () { return this }
    Element.prototype.open = true
    HTMLElement.prototype.select = function () { return [] }
    HTMLElement.prototype.client = 'theirs'
    HTMLElement.prototype.position = 'theirs'`,
}

/** Patches that come after the bell is there: it has what it needs by then. */
export const LATE_PATCHES: Record<string, string> = {
  'a fetch that refuses what it does not know': `
    const send = window.fetch
    window.fetch = (input, init) => { if (!String(input).startsWith(location.origin)) throw new Error('unknown to the logger'); return send(input, init) }`,
  'no fetch any more': 'delete window.fetch; window.fetch = undefined',
}

/** What pages put in place of `fetch` before the bell is there, and which lets nobody through whom it does not know. */
export const REFUSALS: Record<string, string> = {
  'a fetch that throws at what it does not know': `
    const send = window.fetch
    window.fetch = (input, init) => { if (!String(input).startsWith(location.origin)) throw new Error('unknown to the logger'); return send(input, init) }`,
  'a fetch that answers strangers itself': `
    const send = window.fetch
    window.fetch = async (input, init) => String(input).startsWith(location.origin) ? send(input, init) : new Response('', { status: 403 })`,
}
