/**
 * Keeps the bell above the page's own bars at its foot, as they come, grow, slide in and go. Sets a custom property until
 * the signal is aborted; a selector that cannot be read is said in the console.
 */
export function keepClear(bell: HTMLElement, selector: string, signal: AbortSignal): void {
  if (signal.aborted) return
  const measure = () => {
    const button = bell.shadowRoot?.querySelector('button')
    const { left = 0, right = 0 } = button?.getBoundingClientRect() ?? {}
    const tops = [...document.querySelectorAll(selector)]
      .map((bar) => bar.getBoundingClientRect())
      .filter((bar) => bar.height > 0 && bar.left < right && bar.right > left && bar.top > innerHeight / 2 && bar.top < innerHeight)
      .map((bar) => innerHeight - bar.top)
    // Pages with `zoom` in their styles make every pixel of ours larger.
    bell.style.setProperty('--_clear', `max(env(safe-area-inset-bottom, 0px), ${Math.max(0, ...tops) / (button?.currentCSSZoom ?? 1)}px)`)
  }
  const sizes = new ResizeObserver(measure)
  // What slides into view keeps its size; where it comes to rest, its transition says.
  const sights = new IntersectionObserver(measure, { threshold: [0, 0.25, 0.5, 0.75, 1] })
  let frame = 0
  const find = () => {
    frame = 0
    for (const bar of document.querySelectorAll(selector)) {
      sizes.observe(bar)
      sights.observe(bar)
    }
    measure()
  }
  const news = new MutationObserver(() => {
    frame ||= requestAnimationFrame(find)
  })
  try {
    find()
  } catch {
    console.error(`Shopbell: avoid is ${JSON.stringify(selector)}; wanted is a selector such as ".buy-bar, #cookies".`)
    return
  }
  news.observe(document, { childList: true, subtree: true })
  addEventListener('resize', measure, { signal })
  for (const end of ['transitionend', 'animationend']) document.addEventListener(end, measure, { signal })
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame)
    for (const observer of [sizes, sights, news]) observer.disconnect()
  })
}
