import { assert } from 'chai'
import { css, html, LitElement, type PropertyValues } from 'lit'
import { LitElement as SmallElement } from './lit-element.ts'

/** What the script has in Lit's place does as Lit does: both are held to the same. */
const BASES: Record<string, typeof LitElement> = {
  'an element of Lit': LitElement,
  'an element of the script': SmallElement as unknown as typeof LitElement,
}

for (const [name, Base] of Object.entries(BASES)) {
  describe(name, () => {
    const tag = (part: string) => `${Base === LitElement ? 'lit' : 'small'}-${part}`
    const log: string[] = []

    class Lamp extends Base {
      static override properties = {
        colour: {},
        brightNow: { attribute: 'bright', type: Boolean, reflect: true },
        theme: { reflect: true, useDefault: true },
        owner: { attribute: false },
        count: { state: true },
      }
      static override styles = [[css``], css``]

      declare colour: string | null
      declare brightNow: boolean
      declare theme: string
      declare owner: unknown
      declare count: number
      fails = false
      waits: Promise<void> | undefined

      constructor() {
        super()
        this.colour = 'white'
        this.brightNow = false
        this.theme = ''
        this.count = 0
      }

      protected override scheduleUpdate() {
        if (!this.waits) super.scheduleUpdate()
        return this.waits?.then(() => super.scheduleUpdate())
      }

      protected override willUpdate(changed: PropertyValues) {
        log.push(`will ${[...changed].map(([key, old]) => `${String(key)} was ${old}`).join(', ')}`)
        if (this.colour === 'dim') this.count = 5
      }

      protected override render() {
        log.push('render')
        if (this.fails) throw new Error('no current')
        return html`<p>${this.colour} ${this.count}</p>`
      }

      protected override updated() {
        log.push('updated')
        if (this.colour === 'again') this.colour = 'done'
      }
    }
    customElements.define(tag('lamp'), Lamp)

    const put = async (markup = '') => {
      const around = document.createElement('div')
      const lamp = document.createElement(tag('lamp')) as Lamp
      for (const attribute of markup.split(' ').filter(Boolean)) lamp.setAttribute(...(attribute.split('=') as [string, string]))
      around.append(lamp)
      document.body.append(around)
      await lamp.updateComplete
      return lamp
    }
    const text = (lamp: Lamp) => lamp.shadowRoot?.textContent

    beforeEach(() => {
      log.length = 0
    })
    afterEach(() => {
      for (const left of document.querySelectorAll(tag('lamp'))) left.parentElement?.remove()
    })

    it('takes properties from attributes, and gives a default back where it is to', async () => {
      const lamp = await put('colour=red bright= theme=dark owner=me count=7')
      assert.deepEqual([lamp.colour, lamp.brightNow, lamp.theme, lamp.owner, lamp.count], ['red', true, 'dark', undefined, 0])
      for (const attribute of ['colour', 'bright', 'theme']) lamp.removeAttribute(attribute)
      assert.deepEqual([lamp.colour, lamp.brightNow, lamp.theme], [null, false, ''])
    })

    it('writes to attributes what is to stand there, but no default', async () => {
      const lamp = await put()
      assert.deepEqual(lamp.getAttributeNames(), [])
      Object.assign(lamp, { brightNow: true, theme: 'light', colour: 'blue' })
      await lamp.updateComplete
      assert.deepEqual([lamp.getAttribute('bright'), lamp.getAttribute('theme'), lamp.getAttribute('colour')], ['', 'light', null])
      lamp.brightNow = false
      await lamp.updateComplete
      assert.deepEqual(lamp.getAttributeNames(), ['theme'])
    })

    it('draws once for all that changed in one turn, and says what it was', async () => {
      const lamp = await put()
      assert.deepEqual(log, ['will colour was undefined, brightNow was undefined, count was undefined', 'render', 'updated'])
      log.length = 0
      lamp.colour = 'blue'
      lamp.colour = 'green'
      lamp.count = 0
      assert.equal(await lamp.updateComplete, true)
      assert.deepEqual(log, ['will colour was white', 'render', 'updated'])
      assert.equal(text(lamp), 'green 0')
    })

    it('takes what is set before drawing into the same update, and draws again for what is set after it', async () => {
      const lamp = await put()
      lamp.colour = 'dim'
      await lamp.updateComplete
      assert.equal(text(lamp), 'dim 5')
      log.length = 0
      lamp.colour = 'again'
      assert.equal(await lamp.updateComplete, false)
      assert.equal(await lamp.updateComplete, true)
      assert.deepEqual(log, ['will colour was dim', 'render', 'updated', 'will colour was again', 'render', 'updated'])
      assert.equal(text(lamp), 'done 5')
    })

    it('keeps what was set before its code was there', async () => {
      const early = Object.assign(document.createElement(tag('late')), { colour: 'gold', owner: 'me' })
      document.body.append(early)
      customElements.define(tag('late'), class extends Lamp {})
      const lamp = early as unknown as Lamp
      await lamp.updateComplete
      assert.deepEqual([lamp.colour, lamp.owner, Object.hasOwn(lamp, 'colour'), text(lamp)], ['gold', 'me', false, 'gold 0'])
      early.remove()
    })

    it('waits with its first drawing until it is in the page', async () => {
      const lamp = document.createElement(tag('lamp')) as Lamp
      let isDrawn = false
      const drawn = lamp.updateComplete.then(() => {
        isDrawn = true
      })
      await new Promise((resolve) => setTimeout(resolve))
      assert.deepEqual([isDrawn, log], [false, []])
      document.body.append(lamp)
      await drawn
      assert.equal(text(lamp), 'white 0')
      lamp.remove()
    })

    it('tells its controllers of everything in order, late ones too, and those that were taken away of nothing', async () => {
      const lamp = await put()
      log.length = 0
      const controller = {
        hostConnected: () => log.push('connected'),
        hostDisconnected: () => log.push('disconnected'),
        hostUpdate: () => log.push('before'),
        hostUpdated: () => log.push('after'),
      }
      lamp.addController(controller)
      lamp.requestUpdate()
      await lamp.updateComplete
      const around = lamp.parentElement as HTMLElement
      lamp.remove()
      around.append(lamp)
      lamp.removeController(controller)
      lamp.remove()
      around.append(lamp)
      assert.deepEqual(log, ['connected', 'will ', 'before', 'render', 'after', 'updated', 'disconnected', 'connected'])
    })

    it('says that it could not draw, and draws the next time', async () => {
      const lamp = await put()
      lamp.fails = true
      lamp.colour = 'red'
      const failure = await lamp.updateComplete.then(
        () => undefined,
        (error: Error) => error.message,
      )
      lamp.fails = false
      const stop = new AbortController()
      const told = new Promise<string>((resolve) => {
        addEventListener(
          'unhandledrejection',
          (event) => {
            event.preventDefault()
            event.stopImmediatePropagation()
            resolve((event.reason as Error).message)
          },
          { capture: true, signal: stop.signal },
        )
      })
      lamp.colour = 'blue'
      await lamp.updateComplete
      assert.deepEqual([failure, await told, text(lamp)], ['no current', 'no current', 'blue 0'])
      stop.abort()
    })

    it('draws later where an element wants to wait, and then once', async () => {
      const lamp = await put()
      log.length = 0
      let go = () => {}
      lamp.waits = new Promise((resolve) => {
        go = resolve
      })
      lamp.colour = 'red'
      await new Promise((resolve) => setTimeout(resolve))
      lamp.colour = 'blue'
      assert.equal(text(lamp), 'white 0')
      go()
      await lamp.updateComplete
      assert.deepEqual(log, ['will colour was white', 'render', 'updated'])
      assert.equal(text(lamp), 'blue 0')
    })

    it('wears its styles, in their order', async () => {
      const lamp = await put()
      assert.equal(lamp.shadowRoot?.adoptedStyleSheets.length, 2)
    })
  })
}
