import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { parentOf } from './parent-of.ts'
import { directionOf, type Language, languageFor } from './strings/languages.ts'
import { createPhrasing } from './strings/phrasing.ts'
import { canonicalTag, localeIn } from './strings/tags.ts'
import { knownWording, loadWording, type Strings, type Words, withWords } from './strings.ts'

const RETRY_MS = 3000

/** An element that speaks a language, with words of the page's own where it has some. */
export type LocaleHost = ReactiveControllerHost &
  HTMLElement & { words: Words | undefined; readonly renderRoot: HTMLElement | DocumentFragment }

/**
 * The language of an element: its own `lang`, else that of the nearest ancestor, through shadow roots. Where the page
 * runs in the other direction than the words, the element gets a `dir`, unless it has one.
 */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost
  #observer: MutationObserver | undefined
  #written: string | undefined
  #tag = 'en'
  #words: Words | undefined
  #strings: Strings | undefined
  #locale = 'en'
  #dir = ''

  constructor(host: LocaleHost) {
    this.#host = host
    host.addController(this)
  }

  /** What the page asks for, as a BCP 47 tag such as `zh-CN`; what it asked for last, while words for something new are on their way. */
  get tag(): string {
    return this.#tag
  }

  /** The tag of what is spoken: {@link tag}, or another one where there are no words for it; dates and numbers go by it. */
  get locale(): string {
    return this.#locale
  }

  /** The words. */
  get strings(): Strings {
    return this.#strings as Strings
  }

  /** To be called before each update, which waits for what this answers with: until the words are here. */
  prepare(): Promise<void> | undefined {
    const written = inherited('lang', this.#host) ?? 'en'
    const { words } = this.#host
    if (written === this.#written && words === this.#words) return undefined
    const tag = canonicalTag(written)
    const language = languageFor(tag)
    const wording = knownWording(language)
    // Until the new words are here, an element that has others goes on in those.
    if (!wording && this.#strings) return this.#follow(language)
    this.#tag = tag
    if (!wording) return this.#await(language)
    this.#written = written
    this.#words = words
    const strings = wording.write(createPhrasing(localeIn(wording.language, tag)))
    this.#strings = words ? withWords(strings, words) : strings
    this.#locale = localeIn(this.#strings.language, tag)
    return undefined
  }

  hostConnected() {
    // It may come from a place with another language.
    this.#host.requestUpdate()
    // Single-page shops change the language of the whole page, or of a part of it, in place.
    this.#observer = new MutationObserver(() => this.#host.requestUpdate())
    for (let at: Element | undefined = this.#host; at; at = parentOf(at)) {
      this.#observer.observe(at, { attributes: true, attributeFilter: ['lang', 'dir'] })
    }
  }

  hostDisconnected() {
    this.#observer?.disconnect()
  }

  hostUpdate() {
    const { renderRoot } = this.#host
    const direction = directionOf(this.#locale)
    if (renderRoot instanceof HTMLElement) {
      write(renderRoot, 'lang', this.#locale)
      write(renderRoot, 'dir', this.#host.dir || direction)
    } else if (this.#host.dir === this.#dir) {
      // A page that says nothing runs from left to right.
      const around = inherited('dir', parentOf(this.#host)) ?? 'ltr'
      this.#dir = around === direction ? '' : direction
      write(this.#host, 'dir', this.#dir)
    }
  }

  #follow(language: Language): undefined {
    loadWording(language).then(
      () => this.#host.requestUpdate(),
      () => {},
    )
  }

  async #await(language: Language): Promise<void> {
    // An element without words shows nothing; it has to wait for them.
    await loadWording(language).catch(() => new Promise((resolve) => setTimeout(resolve, RETRY_MS)))
    // The page may speak another language by now.
    await this.prepare()
  }
}

function inherited(name: 'lang' | 'dir', from: Element | undefined): string | undefined {
  for (let at = from; at; at = parentOf(at)) {
    const value = at.getAttribute(name)
    if (value) return value
  }
  return undefined
}

/** Observers hear also of what is written again. */
function write(element: HTMLElement, name: 'lang' | 'dir', value: string) {
  if (element[name] === value) return
  if (value) element[name] = value
  else element.removeAttribute(name)
}
