import { expect } from 'chai'
import { addBell, clearPage, makeClient, part } from '../testing/bell-page.ts'
import { contrastOf, luminanceOf } from '../testing/contrast.ts'

function readability(element: Element): number {
  const { color, backgroundColor } = getComputedStyle(element)
  return contrastOf(luminanceOf(color), luminanceOf(backgroundColor))
}

describe('what lies on the accent', () => {
  afterEach(clearPage)

  for (const theme of ['light', 'dark']) {
    it(`can be read on any colour that a page chooses, in ${theme}`, async () => {
      const bell = await addBell({ client: makeClient(), theme })
      const bubble = part(bell, 'bubble')
      bubble.style.transition = 'none'
      const poor: string[] = []
      const steps = [0, 51, 102, 153, 204, 255]
      for (const red of steps) {
        for (const green of steps) {
          for (const blue of steps) {
            const accent = `rgb(${red}, ${green}, ${blue})`
            bell.style.setProperty('--shop-bell-accent', accent)
            if (readability(bubble) < 4.5) poor.push(`${accent}: ${readability(bubble)}`)
          }
        }
      }
      expect(poor).to.deep.equal([])
    })

    it(`is the page's own choice where it made one, and ours where it chose nothing, in ${theme}`, async () => {
      const bell = await addBell({ client: makeClient(), theme })
      const bubble = part(bell, 'bubble')
      bubble.style.transition = 'none'
      expect(getComputedStyle(bubble).color).to.equal(theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(6, 35, 30)')
      bell.style.setProperty('--shop-bell-accent', 'yellow')
      bell.style.setProperty('--shop-bell-on-accent', 'rgb(1, 2, 3)')
      expect(getComputedStyle(bubble).color).to.equal('rgb(1, 2, 3)')
    })
  }
})
