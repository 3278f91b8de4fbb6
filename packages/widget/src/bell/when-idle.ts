/** Calls once the browser has nothing better to do, after two seconds at the latest; not at all once the signal is aborted. */
export function whenIdle(call: () => void, signal: AbortSignal): void {
  if (signal.aborted) return
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(call, 200)
    signal.addEventListener('abort', () => clearTimeout(timer))
    return
  }
  const handle = requestIdleCallback(call, { timeout: 2000 })
  signal.addEventListener('abort', () => cancelIdleCallback(handle))
}
