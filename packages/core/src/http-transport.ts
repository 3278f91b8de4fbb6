import { createHttpCalls } from './http-calls.ts'
import { createHttpFeed } from './http-feed.ts'
import type { Transport } from './transport.ts'

/** Options of {@link createHttpTransport}. */
export interface HttpTransportOptions {
  /** The server's origin, such as `https://help.example`; empty for the page's own. */
  server: string
  /** @default the global `fetch` */
  fetch?: typeof fetch
  /** Whether cookies go along; only the desk has any. @default 'omit' */
  credentials?: RequestCredentials
  /** Milliseconds until a request without an answer is given up. @default 20_000 */
  timeout?: number
  /** Milliseconds without a byte until a feed is given up; the server's heartbeat is 15 s. @default 35_000 */
  silence?: number
}

/** The real way to a server: `fetch()` for requests, Server-Sent Events through `fetch()` for the feed. */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const { call, ...calls } = createHttpCalls(options)
  return { ...calls, feed: createHttpFeed(call, options.silence) }
}
