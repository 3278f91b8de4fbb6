/**
 * Keeps the sheet inside what the keyboard of a phone leaves free: browsers lay it over the page instead of making the
 * page smaller. Sets two custom properties until the signal is aborted.
 */
export function followVisualViewport(bell: HTMLElement, signal: AbortSignal): void {
  const viewport = window.visualViewport
  if (!viewport) return
  const measure = () => {
    const { height, offsetTop, scale } = viewport
    // Who pinches to see something larger wants the sheet to stay as it is.
    const isPinched = scale > 1.01
    // Pages with `zoom` in their styles make every pixel of ours larger.
    const zoom = bell.shadowRoot?.querySelector('button')?.currentCSSZoom ?? 1
    bell.style.setProperty('--_sheet-height', `${(isPinched ? height * scale : height) / zoom}px`)
    bell.style.setProperty('--_sheet-top', `${(isPinched ? 0 : offsetTop) / zoom}px`)
  }
  viewport.addEventListener('resize', measure, { signal })
  viewport.addEventListener('scroll', measure, { signal })
  measure()
}
