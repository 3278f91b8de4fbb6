/**
 * Calls once the browser has nothing better to do; not at all once the signal is aborted.
 * @param atLatest milliseconds after which it is called in any case; 2000 unless told
 */
export function whenIdle(call: () => void, signal: AbortSignal, atLatest = 2000): void {
  if (signal.aborted) return
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(call, atLatest / 10)
    signal.addEventListener('abort', () => clearTimeout(timer))
    return
  }
  const handle = requestIdleCallback(call, { timeout: atLatest })
  signal.addEventListener('abort', () => cancelIdleCallback(handle))
}
