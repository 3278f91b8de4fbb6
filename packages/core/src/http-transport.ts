import { type ErrorCode, ShopBellError } from './errors.ts'
import type { FeedFrame, Problem } from './protocol/index.ts'
import { createStreamParser } from './sse.ts'
import type { FeedRequest, Transport, WireRequest } from './transport.ts'
import { readFrame } from './wire-check.ts'

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
  const { server, credentials = 'omit', timeout = 20_000, silence = 35_000 } = options
  // Looked up at each call, so that a page may patch or mock fetch later; bound, because fetch wants its own `this`.
  const send = (url: string, init: RequestInit) => (options.fetch ?? globalThis.fetch)(url, init)

  const address = (path: string) => (path.startsWith('/v1/') ? server + path : path)

  async function call(url: string, init: RequestInit, deadline: Deadline): Promise<Response> {
    let response: Response
    try {
      response = await send(url, { credentials, ...init, signal: deadline.signal })
    } catch (cause) {
      throw deadline.error(cause, url)
    }
    if (!response.ok) throw await refusal(response, url)
    return response
  }

  return {
    address,

    async request(request: WireRequest) {
      const deadline = createDeadline(request.timeout ?? timeout, request.signal)
      try {
        const response = await call(address(request.path), requestInit(request), deadline)
        if (response.status === 204) return undefined
        return await response.json().catch((cause) => {
          throw cause instanceof SyntaxError ? nonsense(request.path, cause) : deadline.error(cause, request.path)
        })
      } finally {
        deadline.clear()
      }
    },

    async download(url, signal) {
      const deadline = createDeadline(timeout, signal)
      try {
        const response = await call(address(url), { method: 'GET' }, deadline)
        return new Uint8Array(await response.arrayBuffer())
      } finally {
        deadline.clear()
      }
    },

    async feed({ path, token, signal, onFrame, onAlive }: FeedRequest) {
      const watchdog = createDeadline(silence, signal)
      try {
        const headers = { accept: 'text/event-stream', ...bearer(token) }
        const response = await call(address(path), { headers, cache: 'no-store' }, watchdog)
        if (!response.headers.get('content-type')?.startsWith('text/event-stream')) throw nonsense(path)
        const parse = createStreamParser(({ data, id }) => onFrame(parseFrame(data), id))
        const decoder = new TextDecoder()
        const reader = (response.body as ReadableStream<Uint8Array>).getReader()
        for (;;) {
          const { done, value } = await reader.read().catch((cause) => {
            throw watchdog.error(cause, path)
          })
          if (done) return
          watchdog.restart()
          onAlive?.()
          parse(decoder.decode(value, { stream: true }))
        }
      } finally {
        watchdog.clear()
      }
    },
  }
}

function requestInit({ method, body, type, token }: WireRequest): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json', ...bearer(token) }
  if (body === undefined) return { method, headers }
  headers['content-type'] = type ?? 'application/json'
  return { method, headers, body: type ? (body as BodyInit) : JSON.stringify(body, asItIs) }
}

/** For JSON.stringify: pages that run Prototype.js teach arrays and texts a `toJSON`, whose answer this passes over. */
function asItIs(this: Record<string, unknown>, key: string): unknown {
  return this[key]
}

function bearer(token: string | undefined): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {}
}

function parseFrame(data: string): FeedFrame {
  let frame: unknown
  try {
    frame = JSON.parse(data)
  } catch (cause) {
    throw nonsense('the feed', cause)
  }
  return readFrame(frame)
}

function nonsense(url: string, cause?: unknown): ShopBellError {
  const message = `What ${url} answered is not from this server; something in between answers in its place, or the address is another page's.`
  return new ShopBellError('bad-response', message, { cause })
}

async function refusal(response: Response, url: string): Promise<ShopBellError> {
  const problem = await readProblem(response)
  const { status } = response
  const retryAfterMs = problem?.retryAfterMs ?? retryAfter(response.headers.get('retry-after'))
  return new ShopBellError(codeFor(status, problem), problem?.detail ?? `${url} answered ${status}.`, { problem, retryAfterMs })
}

function codeFor(status: number, problem: Problem | undefined): ErrorCode {
  if (status === 408 || status === 425 || status === 429 || status >= 500) return 'unavailable'
  if (problem) return status === 401 ? 'unauthorized' : 'refused'
  // A refusal that is not in our server's words comes from something in between; only the size will not change.
  return status === 413 ? 'refused' : 'bad-response'
}

/** Seconds, or a date by a clock that may be wrong: of a date nothing is made. */
function retryAfter(header: string | null): number {
  return header ? Number(header) * 1000 || 0 : 0
}

async function readProblem(response: Response): Promise<Problem | undefined> {
  const problem = (await response.json().catch(() => undefined)) as Problem | null | undefined
  return typeof problem?.code === 'string' ? problem : undefined
}

interface Deadline {
  signal: AbortSignal
  restart(): void
  clear(): void
  /** What an aborted or failed call means. */
  error(cause: unknown, url: string): ShopBellError
}

/** One signal that aborts when the caller's does, or when nothing was heard for so long. */
function createDeadline(ms: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  let expired = false
  const expire = () => {
    expired = true
    controller.abort()
  }
  let timer = setTimeout(expire, ms)
  const follow = () => controller.abort()
  if (outer?.aborted) follow()
  outer?.addEventListener('abort', follow)
  return {
    signal: controller.signal,
    restart() {
      clearTimeout(timer)
      timer = setTimeout(expire, ms)
    },
    clear() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', follow)
    },
    error(cause, url) {
      if (outer?.aborted) return new ShopBellError('closed', 'The request was given up because its caller went away.', { cause })
      if (expired) return new ShopBellError('timeout', `${url} said nothing for ${ms / 1000} seconds.`, { cause })
      return new ShopBellError('network', `${url} cannot be reached; check the address, the connection and the allowed origins.`, { cause })
    },
  }
}
