import { bearer, type HttpCalls } from './http-calls.ts'
import { createStreamParser } from './sse.ts'
import type { Transport } from './transport.ts'
import { readFrame } from './wire-check.ts'
import { notOurs, withinTime } from './within-time.ts'

const SILENCE_MS = 35_000

/**
 * Makes what reads feeds as Server-Sent Events through `fetch()`.
 * @param silence milliseconds without a byte until a feed is given up
 */
export function createHttpFeed(call: HttpCalls['call'], silence: number = SILENCE_MS): Transport['feed'] {
  return ({ path, token, signal, onFrame, onAlive }) =>
    withinTime({ url: path, ms: silence, signal }, async (signal, heard) => {
      const headers = { accept: 'text/event-stream', ...bearer(token) }
      const response = await call(path, { headers, cache: 'no-store', signal })
      if (!response.headers.get('content-type')?.startsWith('text/event-stream')) throw notOurs(path)
      const parse = createStreamParser(({ data, id }) => onFrame(readFrame(JSON.parse(data)), id))
      const decoder = new TextDecoder()
      const reader = (response.body as ReadableStream<Uint8Array>).getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        heard()
        onAlive?.()
        parse(decoder.decode(value, { stream: true }))
      }
    })
}
