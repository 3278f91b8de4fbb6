import { setTimeout as delay } from 'node:timers/promises'

/** A connection that is whole. */
export interface Connection {
  /** Resolves when it is gone. */
  gone: Promise<unknown>
  close(): Promise<void>
}

/** Pauses between tries to connect; the last one again and again. */
const PAUSES_MS = [100, 200, 500, 1000, 2000]

/**
 * Keeps a connection: makes it again whenever it is gone, until the answer is called.
 * @param onChange told when it breaks, or cannot be made at first, and when it is whole; never the same twice
 */
export function stayConnected(connect: () => Promise<Connection>, onChange: (isWhole: boolean) => void): () => Promise<void> {
  const closing = new AbortController()
  const closed = new Promise((resolve) => closing.signal.addEventListener('abort', resolve))
  let last: boolean | undefined

  function report(isWhole: boolean): void {
    if (isWhole !== last && !closing.signal.aborted) onChange(isWhole)
    last = isWhole
  }

  async function stay(): Promise<void> {
    for (let tries = 0; !closing.signal.aborted; tries++) {
      try {
        const connection = await connect()
        report(true)
        tries = 0
        await Promise.race([connection.gone, closed])
        await connection.close()
      } catch {
        // Whatever it was, there is no connection: try again.
      }
      report(false)
      const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? 0
      await delay(pause * (0.5 + Math.random()), undefined, { signal: closing.signal }).catch(() => {})
    }
  }

  const staying = stay()
  return () => {
    closing.abort()
    return staying
  }
}
