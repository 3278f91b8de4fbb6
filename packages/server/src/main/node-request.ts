import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AppRequest, ReadBody } from '../app/app-request.ts'
import type { Caller } from '../app/route.ts'
import { networkOf } from './network-address.ts'

/** What a proxy in front may be believed, and where the request came in. */
export interface Entrance {
  isDesk: boolean
  trustProxy: boolean
}

/** Makes of a request of Node's what the app reads; a `Request` with its stream and its signal would be half of the work of a message. */
export function toRequest(incoming: IncomingMessage, outgoing: ServerResponse, { trustProxy }: Entrance): AppRequest {
  const { method = 'GET' } = incoming
  let gone: AbortController | undefined
  return {
    method,
    url: addressOf(incoming, trustProxy),
    headers: { get: (name) => headerOf(incoming.rawHeaders, name.toLowerCase()) },
    get signal() {
      gone ??= leavingOf(outgoing)
      return gone.signal
    },
    body: method === 'GET' || method === 'HEAD' ? null : bodyOf(incoming),
  }
}

/** Who sent a request. */
export function toCaller(incoming: IncomingMessage, { isDesk, trustProxy }: Entrance): Caller {
  const forwarded = trustProxy ? lastOf(incoming.headers['x-forwarded-for']) : undefined
  const address = forwarded ?? incoming.socket.remoteAddress
  return { isDesk, ...(address !== undefined && { address: networkOf(address) }) }
}

function addressOf(incoming: IncomingMessage, trustProxy: boolean): string {
  const { host = 'localhost', 'x-forwarded-proto': proto, 'x-forwarded-host': forwardedHost } = incoming.headers
  const protocol = trustProxy && lastOf(proto) === 'https' ? 'https' : 'http'
  const base = `${protocol}://${(trustProxy && lastOf(forwardedHost)) || host}`
  const path = incoming.url?.startsWith('/') ? incoming.url : '/'
  // Not resolved against a base: a path such as //elsewhere would be read as another host.
  return URL.canParse(base + path) ? base + path : `http://invalid.example${path}`
}

// The nearest proxy appends; what stands before may come from anybody.
function lastOf(header: string | string[] | undefined): string | undefined {
  const text = Array.isArray(header) ? header.at(-1) : header
  return text?.split(',').at(-1)?.trim() || undefined
}

// As `Headers` has it: what was sent twice is joined. Node would keep the first alone of some, such as Authorization.
function headerOf(rawHeaders: readonly string[], name: string): string | null {
  let found: string | null = null
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [known = '', value = ''] = [rawHeaders[index], rawHeaders[index + 1]]
    if (known.length !== name.length || known.toLowerCase() !== name) continue
    found = found === null ? value : `${found}${name === 'cookie' ? '; ' : ', '}${value}`
  }
  return found
}

function leavingOf(outgoing: ServerResponse): AbortController {
  const gone = new AbortController()
  const leave = () => {
    if (!outgoing.writableFinished) gone.abort()
  }
  if (outgoing.closed) leave()
  else outgoing.on('close', leave)
  return gone
}

// Giving up on the body leaves the connection open, so that the refusal can still be sent.
function bodyOf(incoming: IncomingMessage): ReadBody {
  return (limit) =>
    new Promise((resolve, reject) => {
      const isOver = () => incoming.readableEnded || incoming.destroyed
      const breakOff = () => reject(new Error('The request broke off.'))
      if (isOver()) return breakOff()
      const chunks: Buffer[] = []
      let size = 0
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= limit) chunks.push(chunk)
        else {
          incoming.removeAllListeners('data').resume()
          resolve(undefined)
        }
      })
      incoming.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)))
      incoming.on('error', reject)
      incoming.on('close', () => {
        if (!incoming.readableEnded) breakOff()
      })
    })
}
