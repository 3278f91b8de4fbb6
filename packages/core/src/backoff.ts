/**
 * Full-jitter delay before try number `attempt` (0 is the first retry): evenly random between 0 and
 * `min(longest, shortest · 2^attempt)`, but never under half of `shortest` or `least`, so that crowds spread and nobody hammers.
 * After "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 * @returns milliseconds
 */
export function backoff(attempt: number, { shortest = 500, longest = 30_000, least = 250, random = Math.random } = {}): number {
  const ceiling = Math.min(longest, shortest * 2 ** Math.min(attempt, 30))
  return Math.max(Math.min(least, shortest / 2), random() * ceiling)
}

/** Resolves after so many milliseconds, or at once when the signal aborts. */
export function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done)
  })
}
