import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { FeedAnswer } from '../app/route.ts'
import { type FeedOutput, MAX_BUFFERED } from '../hub/feed.ts'
import type { Compress } from './compression.ts'

/** Sends a `Response`. */
export async function sendResponse(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  compress: Compress,
): Promise<void> {
  const plain = response.body ? Buffer.from(await response.arrayBuffer()) : Buffer.alloc(0)
  const compressed = await compress(response, plain, String(incoming.headers['accept-encoding'] ?? ''))
  const body = compressed ?? plain
  const headers = toNodeHeaders(response.headers)
  if (response.headers.has('etag')) headers['vary'] = [response.headers.get('vary'), 'Accept-Encoding'].filter(Boolean).join(', ')
  if (compressed) headers['content-encoding'] = 'gzip'
  // 204 and 304 have no body, and say nothing of its length.
  if (response.status !== 204 && response.status !== 304) headers['content-length'] = body.length
  outgoing.writeHead(response.status, headers)
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
}

/** Opens a feed straight on a connection: a fraction of the memory of a stream of streams. */
export function sendFeed(feed: FeedAnswer, outgoing: ServerResponse): void {
  // The reader may have left while it was found out who it is; then nothing would ever end the feed.
  if (outgoing.destroyed) return
  outgoing.writeHead(200, toNodeHeaders(feed.headers))
  const stop = feed.open(feedOutput(outgoing))
  outgoing.on('close', stop)
}

function feedOutput(outgoing: ServerResponse): FeedOutput {
  return {
    write(text) {
      const isFlowing = outgoing.write(text)
      if (outgoing.writableLength > MAX_BUFFERED) outgoing.destroy()
      return isFlowing
    },
    ready: () => new Promise((resolve) => outgoing.once('drain', resolve)),
    end() {
      // A reader who took nothing for long does not get to keep the connection until it has taken the rest.
      if (outgoing.writableNeedDrain) outgoing.destroy()
      else outgoing.end()
    },
  }
}

function toNodeHeaders(headers: Headers): OutgoingHttpHeaders {
  const result: OutgoingHttpHeaders = {}
  for (const [name, value] of headers) if (name !== 'set-cookie') result[name] = value
  const cookies = headers.getSetCookie()
  if (cookies.length) result['set-cookie'] = cookies
  return result
}
