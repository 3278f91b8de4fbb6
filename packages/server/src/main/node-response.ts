import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { FeedAnswer } from '../app/route.ts'
import { type FeedOutput, MAX_BUFFERED } from '../hub/feed.ts'

/** Sends a `Response`. */
export async function sendResponse(response: Response, outgoing: ServerResponse, isHead: boolean): Promise<void> {
  const body = response.body ? Buffer.from(await response.arrayBuffer()) : undefined
  const headers = toNodeHeaders(response.headers)
  if (body || response.status === 200) headers['content-length'] = body?.length ?? 0
  outgoing.writeHead(response.status, headers)
  outgoing.end(isHead ? undefined : body)
}

/** Opens a feed straight on a connection: a fraction of the memory of a stream of streams. */
export function sendFeed(feed: FeedAnswer, outgoing: ServerResponse): void {
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
