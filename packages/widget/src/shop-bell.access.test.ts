import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { findBarriers } from './testing/axe.ts'
import { findClipped } from './testing/find-clipped.ts'
import { come, PANEL_STATES, type PanelStates } from './testing/panel-states.ts'
import { addWholeBell, type WholeBell } from './testing/whole-bell.ts'

const HOUR = 3_600_000

let whole: WholeBell

/** Brings about one state after the other, and collects what a look at each finds. */
async function visitAll(states: PanelStates, look: (name: string) => unknown): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const [name, bring] of Object.entries(states)) {
    await come(whole, bring)
    const seen = await look(name)
    if ((seen as unknown[]).length > 0) found[name] = seen
  }
  return found
}

function* everything(root: Element | ShadowRoot): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element
    if (element.shadowRoot) yield* everything(element.shadowRoot)
  }
}

const inBell = () => [...everything(whole.bell.shadowRoot as ShadowRoot)].filter((element) => element.checkVisibility())

for (const [talk, states] of Object.entries(PANEL_STATES)) {
  const begin = async (lang: string, set: { theme?: string } = {}) => {
    whole = await addWholeBell(lang, talk === 'away' ? { backAt: Date.now() + 60 * HOUR } : {})
    whole.bell.theme = set.theme ?? ''
    await whole.bell.updateComplete
  }
  describe(`what a visitor comes to: ${talk}`, () => {
    afterEach(async () => {
      whole.bell.remove()
      whole.client.destroy()
      await emulateMedia({ reducedMotion: 'no-preference' })
      await executeServerCommand('media-features', {})
      await setViewport({ width: 900, height: 700 })
    })

    for (const lang of ['en', 'zh-CN']) {
      for (const theme of ['light', 'dark']) {
        it(`passes axe in ${lang}, ${theme}`, async () => {
          await begin(lang, { theme })
          expect(await visitAll(states, () => findBarriers(whole.bell))).to.deep.equal({})
        })
      }

      it(`is told to assistive technology as it is written down, in ${lang}`, async () => {
        await begin(lang)
        for (const [name, bring] of Object.entries(states)) {
          await come(whole, bring)
          const file = `${lang}/${name.replaceAll(' ', '-')}`
          const { found, wanted } = await executeServerCommand<{ found: string; wanted: string }, { name: string }>('accessibility-tree', {
            name: file,
          })
          expect(found, file).to.equal(wanted)
        }
      })
    }

    it('has one polite voice for everything but the messages, which are in a log', async () => {
      await begin('en')
      const voices = () => {
        const polite = inBell().filter(
          (element) => element.matches('[role=status], [aria-live=polite]') && element.checkVisibility({ visibilityProperty: true }),
        )
        return polite.length === 1 ? [] : [`${polite.length} voices`]
      }
      expect(await visitAll(states, voices)).to.deep.equal({})
    })

    it('has nothing to press that is smaller than a finger', async () => {
      await begin('en')
      const PRESSED = 'button, a[href]:not(p a), input:not([type=file]), textarea, summary'
      const small = () =>
        inBell().flatMap((element) => {
          if (!element.matches(PRESSED)) return []
          const { width, height } = (element.closest('.star, .chip') ?? element).getBoundingClientRect()
          return Math.min(width, height) < 44 ? [`${element.localName}.${element.className} ${width} × ${height}`] : []
        })
      expect(await visitAll(states, small)).to.deep.equal({})
    })

    it('stands still for who wants less motion', async () => {
      await emulateMedia({ reducedMotion: 'reduce' })
      expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true)
      await begin('en')
      const moving = () => inBell().flatMap((element) => element.getAnimations().map(() => `${element.localName}.${element.className}`))
      expect(await visitAll(states, moving)).to.deep.equal({})
    })

    it('has an edge on everything that can be pressed, in colours that a person forced', async () => {
      await executeServerCommand('media-features', { 'forced-colors': 'active' })
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true)
      await begin('en')
      const edgeless = () =>
        inBell().flatMap((element) => {
          if (
            !element.matches(
              '.bubble:not(button), #bubble, .send, .main-button, .filled, .plain, .small-button, .choice, input[type=search]',
            )
          )
            return []
          if (element.matches('.bubble-bare, .bubble-picture')) return []
          const { borderTopStyle, borderTopWidth } = getComputedStyle(element)
          return borderTopStyle === 'none' || borderTopWidth === '0px' ? [`${element.localName}.${element.className}`] : []
        })
      expect(await visitAll(states, edgeless)).to.deep.equal({})
    })

    it('draws in no colours but those that a person forced', async () => {
      // In the dark nothing is black by chance.
      await executeServerCommand('media-features', { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' })
      await begin('en')
      const probe = document.body.appendChild(document.createElement('p'))
      const forced = ['CanvasText', 'ButtonText', 'Highlight', 'GrayText', 'LinkText', 'FieldText'].map((name) => {
        probe.style.color = name
        return getComputedStyle(probe).color
      })
      probe.remove()
      const coloured = () =>
        inBell()
          .filter((element) => element.matches('svg, button, label, a, p, h2, span, mark'))
          .flatMap((element) => {
            const { color } = getComputedStyle(element)
            return forced.includes(color) ? [] : [`${element.localName} in ${element.parentElement?.className}: ${color}`]
          })
      expect(await visitAll(states, coloured)).to.deep.equal({})
    })

    it('cuts off nothing when every letter is twice as large', async () => {
      await begin('en')
      const large = () => {
        const sizes = inBell().map((element) => [element, Number.parseFloat(getComputedStyle(element).fontSize)] as const)
        for (const [element, size] of sizes) element.style.setProperty('font-size', `${size * 2}px`, 'important')
        const clipped = findClipped(whole.bell.shadowRoot?.querySelector('.panel') as Element)
        for (const [element] of sizes) element.style.removeProperty('font-size')
        return clipped
      }
      expect(await visitAll(states, large)).to.deep.equal({})
    })

    it('fits a window of 320 by 256 pixels, which is 400 %, without scrolling sideways', async () => {
      await setViewport({ width: 320, height: 256 })
      await begin('en')
      const lost = () => [
        ...findClipped(whole.bell.shadowRoot?.querySelector('.panel') as Element),
        ...inBell().flatMap((element) => {
          const { overflowX } = getComputedStyle(element)
          const scrolls =
            overflowX !== 'visible' && overflowX !== 'clip' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
          return scrolls ? [`${element.localName}.${element.className} scrolls sideways`] : []
        }),
      ]
      expect(await visitAll(states, lost)).to.deep.equal({})
    })
  })
}
