import { expect } from 'chai'
import { addBell, clearPage, makeClient, part } from '../testing/bell-page.ts'

/** What is seen of a colour, as WCAG 2 counts its light. */
function luminanceOf(colour: string): number {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(element: Element): number {
  const { color, backgroundColor } = getComputedStyle(element)
  const [lower = 0, higher = 0] = [luminanceOf(color), luminanceOf(backgroundColor)].toSorted((a, b) => a - b)
  return (higher + 0.05) / (lower + 0.05)
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
            if (contrastOf(bubble) < 4.5) poor.push(`${accent}: ${contrastOf(bubble)}`)
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
