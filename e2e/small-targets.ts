import type { Page } from 'playwright-core'

/** What can be pressed in the bell, as it is now, and is smaller than so many pixels; one line each. Links within a sentence may be. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const PRESSED = 'button, a[href], input:not([type=file]), textarea, select, summary, [role=button], [role=tab]'
    const all = (root: Element | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])])
    const bell = document.querySelector('shop-bell')?.shadowRoot as ShadowRoot
    return all(bell).flatMap((element) => {
      if (!element.matches(PRESSED) || !element.checkVisibility({ visibilityProperty: true })) return []
      if (element.matches('p a, li a:not([class])')) return []
      // What is pressed of a field is its label too.
      const target = element.closest('label:not(.comment, .contact label)') ?? element
      const { width, height } = target.getBoundingClientRect()
      const isSmall = Math.round(width) < least || Math.round(height) < least
      return isSmall ? [`${element.localName}.${element.className} "${element.textContent?.trim()}" ${width} × ${height}`] : []
    })
  }, least)
}
