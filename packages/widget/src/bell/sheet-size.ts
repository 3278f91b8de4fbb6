/**
 * Keeps the sheet inside what the keyboard of a phone leaves free: browsers lay it over the page instead of making the
 * page smaller. Sets two custom properties until the signal is aborted.
 */
export function followVisualViewport(bell: HTMLElement, signal: AbortSignal): void {
  const viewport = window.visualViewport
  if (!viewport) return
  const measure = () => {
    bell.style.setProperty('--_sheet-height', `${viewport.height}px`)
    bell.style.setProperty('--_sheet-top', `${viewport.offsetTop}px`)
  }
  viewport.addEventListener('resize', measure, { signal })
  viewport.addEventListener('scroll', measure, { signal })
  measure()
}
