import { type ErrorCode, ShopBellError } from './errors.ts'
import type { HttpTransportOptions } from './http-transport.ts'
import type { Problem } from './protocol/index.ts'
import type { Transport, WireRequest } from './transport.ts'
import { withinTime } from './within-time.ts'

/** A way to a server without the feed: enough for whoever only reads answers. */
export interface HttpCalls extends Omit<Transport, 'feed'> {
  /** Calls `fetch()` with a path; rejects with a ShopBellError when the server says no. */
  call(path: string, init: RequestInit): Promise<Response>
}

/** Makes what asks a server by `fetch()`. */
export function createHttpCalls(options: HttpTransportOptions): HttpCalls {
  const { server, credentials = 'omit', timeout: ms = 20_000 } = options
  const address = (path: string) => (path.startsWith('/v1/') ? server + path : path)

  async function call(path: string, init: RequestInit): Promise<Response> {
    const url = address(path)
    // Looked up at each call, so that a page may patch or mock fetch later, and not as a method: fetch wants its own `this`.
    const send = options.fetch ?? globalThis.fetch
    const response = await send(url, { credentials, ...init })
    if (!response.ok) throw await refusal(response, url)
    return response
  }

  return {
    address,
    call,

    request(request) {
      const { path: url, timeout = ms, signal } = request
      return withinTime({ url, ms: timeout, signal }, async (signal) => {
        const response = await call(url, { ...requestInit(request), signal })
        return response.status === 204 ? undefined : response.json()
      })
    },

    download: (url, signal) =>
      withinTime({ url, ms, signal }, async (signal) => new Uint8Array(await (await call(url, { signal })).arrayBuffer())),
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

/** Says who asks. */
export function bearer(token: string | undefined): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {}
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
