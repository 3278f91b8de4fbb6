import { expect } from 'chai'
import { addBell, clearPage, makeClient, part } from '../testing/bell-page.ts'
import { contrastOf, luminanceOf } from '../testing/contrast.ts'

const THEMES = ['harbour', 'ink', 'orchard', 'velvet']
/** What is written, and the layers below it, the lowest first. */
const PAIRS = [
  ...['text', 'muted', 'accent', 'danger'].flatMap((name) => [
    [`var(--_${name})`, 'var(--_background)'],
    [`var(--_${name})`, 'var(--_surface)'],
  ]),
  ['var(--_on-accent)', 'var(--_accent)'],
  // The number on the bubble.
  ['var(--_on-danger)', 'var(--_danger)'],
  // The head of the panel, and the tabs.
  ['var(--_text)', 'var(--_background)', 'color-mix(in srgb, var(--_accent), transparent 86%)'],
  ['var(--_muted)', 'var(--_background)', 'color-mix(in srgb, var(--_accent), transparent 86%)'],
  ['var(--_accent)', 'var(--_background)', 'color-mix(in srgb, var(--_accent), transparent 95%)'],
]

/** Adds a theme as a page does. */
async function addTheme(name: string): Promise<HTMLLinkElement> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL(`./${name}.css`, import.meta.url).href })
  const loaded = new Promise((resolve) => link.addEventListener('load', resolve))
  document.head.append(link)
  await loaded
  return link
}

describe('the themes', () => {
  let link: HTMLLinkElement | undefined

  afterEach(async () => {
    link?.remove()
    link = undefined
    await clearPage()
  })

  for (const theme of [undefined, ...THEMES]) {
    for (const scheme of ['light', 'dark']) {
      it(`can be read everywhere: ${theme ?? 'none'}, in ${scheme}`, async () => {
        if (theme) link = await addTheme(theme)
        const bell = await addBell({ client: makeClient(), theme: scheme })
        const probe = part(bell, 'panel').appendChild(document.createElement('span'))
        const seen = (colour: string) => {
          probe.style.backgroundColor = colour
          return getComputedStyle(probe).backgroundColor
        }
        const poor = PAIRS.flatMap(([above = '', ...below]) => {
          const contrast = contrastOf(luminanceOf(seen(above)), luminanceOf(...below.map(seen)))
          return contrast >= 4.5 ? [] : [`${above} on ${below.join(' + ')}: ${contrast.toFixed(2)}`]
        })
        expect(poor).to.deep.equal([])
      })
    }
  }

  for (const theme of THEMES) {
    it(`change the bell, and give way to what the page sets: ${theme}`, async () => {
      const bell = await addBell({ client: makeClient(), theme: 'light' })
      const accent = () => getComputedStyle(bell).getPropertyValue('--shop-bell-accent')
      expect(accent()).to.equal('')
      link = await addTheme(theme)
      expect(accent()).to.match(/^light-dark\(/)
      const own = document.head.appendChild(document.createElement('style'))
      // Before the theme, and yet it counts.
      document.head.prepend(own)
      own.textContent = 'shop-bell { --shop-bell-accent: red }'
      expect(accent()).to.equal('red')
      own.remove()
    })
  }
})
