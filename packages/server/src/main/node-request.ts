import type { IncomingMessage } from 'node:http'
import type { Caller } from '../app/route.ts'
import { networkOf } from './network-address.ts'

/** What a proxy in front may be believed, and where the request came in. */
export interface Entrance {
  isDesk: boolean
  trustProxy: boolean
}

/** Makes a `Request` of Node's. */
export function toRequest(incoming: IncomingMessage, { trustProxy }: Entrance, signal: AbortSignal): Request {
  const headers = new Headers()
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '')
  }
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(addressOf(incoming, trustProxy), {
    method,
    headers,
    signal,
    ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
  })
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

// Unlike Node's own conversion, giving up on the body leaves the connection open, so that the refusal can still be sent.
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      incoming.on('data', (chunk: Uint8Array) => {
        controller.enqueue(chunk)
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause()
      })
      incoming.on('end', () => controller.close())
      incoming.on('error', (error) => controller.error(error))
      incoming.pause()
    },
    pull() {
      incoming.resume()
    },
    cancel() {
      incoming.removeAllListeners('data').removeAllListeners('end')
      incoming.resume()
    },
  })
}
