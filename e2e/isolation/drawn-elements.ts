import type { Page } from 'playwright-core'

/** What a page's styles could have changed of an element. */
const WATCHED = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-transform',
  'text-align',
  'text-indent',
  'text-decoration-line',
  'text-shadow',
  'color',
  'background-color',
  'opacity',
  'border-radius',
  'border-top-width',
  'padding-left',
  'margin-top',
  'cursor',
  'visibility',
]

/** Every element of the bell that can be seen, in order, through shadow roots: one line each, with its place, its size and its looks. */
export function drawnElements(page: Page): Promise<string[]> {
  return page.evaluate((watched) => {
    const lines: string[] = []
    const visit = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const looks = getComputedStyle(element)
      const place = [left, top, width, height].map((length) => Math.round(length * 2) / 2).join(' ')
      const name = [element.localName, ...element.classList].join('.')
      // What is only there to be read aloud is a pixel in size.
      if (looks.display !== 'none' && width > 1)
        lines.push(`${name} at ${place}: ${watched.map((name) => looks.getPropertyValue(name)).join('; ')}`)
      for (const child of element.shadowRoot?.children ?? []) visit(child)
      for (const child of element.children) visit(child)
    }
    for (const child of document.querySelector('shop-bell')?.shadowRoot?.children ?? []) visit(child)
    return lines
  }, WATCHED)
}
