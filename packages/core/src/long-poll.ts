import type { FeedFrame } from './protocol/index.ts'
import type { Transport } from './transport.ts'
import { readPage } from './wire-check.ts'

/** Where a question for what is new goes, and who hears the answer. */
export interface LongPoll {
  transport: Pick<Transport, 'request'>
  /** The feed's path with its cursor, which moves with what is heard. */
  path: () => string
  token: string
  signal: AbortSignal
  onFrame: (frame: FeedFrame) => void
  onAlive: () => void
}

/**
 * Asks for what is new, and waits for it: the feed of those behind a proxy that holds streams back, whose code they alone fetch.
 * @param wait seconds that the server may take when there is nothing new
 * @returns true when the server has nothing more to say, or says it without waiting
 */
export async function poll({ transport, path, token, signal, onFrame, onAlive }: LongPoll, wait: number): Promise<boolean> {
  const from = path()
  const askedAt = Date.now()
  const timeout = (wait + 15) * 1000
  const frames = readPage(await transport.request({ method: 'GET', path: `${from}&wait=${wait}`, token, signal, timeout }))
  onAlive()
  for (const frame of frames) onFrame(frame)
  const types = new Set(frames.map(({ type }) => type))
  // Whoever answers at once and with nothing new would be asked for ever, and without a pause.
  const isIdle = wait > 0 && from === path() && !types.has('typing') && Math.abs(Date.now() - askedAt) < 1_000
  return isIdle || types.has('resync') || types.has('bye')
}
