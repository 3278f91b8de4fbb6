import type { SheetBell } from './sheet.ts'

/** When the panel covers the page, as in the stylesheet. */
const COVERS = '(max-width: 480px), (max-height: 480px)'

/**
 * Keeps the bell where it can be seen and used, off what its attribute `avoid` selects, until the signal is aborted. Where
 * one of both does not arrive, the panel still covers a small page, and the bell stays in its corner.
 */
export function keepPlace(bell: SheetBell, signal: AbortSignal): void {
  const room = matchMedia(COVERS)
  // Most pages are never so small.
  const small = new Promise<void>((resolve) => {
    const look = () => room.matches && resolve()
    room.addEventListener('change', look, { signal })
    look()
  })
  small
    .then(() => import('./sheet.ts'))
    .then(({ followSheet }) => followSheet(bell, room, signal))
    .catch(() => {})
  const avoid = bell.getAttribute('avoid')
  if (!avoid) return
  import('./keep-clear.ts').then(({ keepClear }) => keepClear(bell, avoid, signal)).catch(() => {})
}
