/**
 * Follows the page where it names its `color-scheme`, until the signal is aborted: a page that has a switch for dark is
 * not to have a light bell. Where it names none, the device decides.
 */
export function followPageScheme(host: HTMLElement, signal: AbortSignal): void {
  const follow = () => {
    const { colorScheme } = getComputedStyle(host.parentElement ?? document.documentElement)
    const said = colorScheme === 'normal' ? document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content : colorScheme
    host.style.setProperty('--_scheme', said ?? '')
  }
  const observer = new MutationObserver(follow)
  for (const place of document.querySelectorAll('html, body')) observer.observe(place, { attributes: true })
  signal.addEventListener('abort', () => observer.disconnect())
  follow()
}
