import type { FeedFrame } from './protocol/index.ts'

/** One request to the server. */
export interface WireRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Begins with `/v1/`. */
  path: string
  /** Sent as JSON; bytes are sent as they are, with `type`. */
  body?: unknown
  /** The media type of a body that is bytes. */
  type?: string
  /** The access token, when there is one. */
  token?: string
  signal?: AbortSignal
  /** Milliseconds until it is given up. @default what the transport thinks right */
  timeout?: number
}

/** How a feed is opened. */
export interface FeedRequest {
  /** The feed's path with its cursor. */
  path: string
  token?: string
  signal: AbortSignal
  /** Called for each frame in order; `id` is the SSE id, when there is one. */
  onFrame: (frame: FeedFrame, id: string | undefined) => void
  /** Called whenever something comes, also what only keeps the connection open. */
  onAlive?: () => void
}

/** The way to a server; {@link createHttpTransport} is the real one, `createFakeTransport` the one for tests. */
export interface Transport {
  /** Resolves with the answer's JSON, or undefined when it has none. Rejects with a ShopBellError. */
  request(request: WireRequest): Promise<unknown>
  /** Reads a feed until it ends (resolves) or breaks (rejects with a ShopBellError). */
  feed(request: FeedRequest): Promise<void>
  /** Downloads a file; relative addresses are the server's. Rejects with a ShopBellError. */
  download(url: string, signal?: AbortSignal): Promise<Uint8Array>
  /** The absolute address of a path on the server, for pictures. */
  address(path: string): string
}
