import { followSheet, type SheetBell } from './sheet.ts'
import { followVisualViewport } from './sheet-size.ts'

/** Keeps the bell where it can be seen and used, off what its attribute `avoid` selects, until the signal is aborted. */
export function keepPlace(bell: SheetBell, signal: AbortSignal): void {
  followVisualViewport(bell, signal)
  followSheet(bell, signal)
  const avoid = bell.getAttribute('avoid')
  if (!avoid) return
  import('./keep-clear.ts').then(
    ({ keepClear }) => keepClear(bell, avoid, signal),
    () => {
      // It stays in its corner.
    },
  )
}
