import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

/** What Node's HTTP server keeps beside the public face of a connection. */
interface Held {
  _handle?: { readStart?: unknown; fd?: number } | null
  parser?: { unconsume?: () => void } | null
}

/**
 * Takes the connection of a request that was read to its end out of the HTTP server's hands. A feed needs nothing but the bare connection;
 * the parser and the two messages that come with it are three quarters of its memory.
 * @returns undefined when that is not possible, because this version of Node keeps its things elsewhere; answer through HTTP then
 */
export function takeConnection(incoming: IncomingMessage): Socket | undefined {
  const held = incoming.socket as Held & Socket
  const { _handle: handle, parser } = held
  const isKnown = typeof handle?.readStart === 'function' && typeof parser?.unconsume === 'function'
  if (!isKnown || !incoming.complete || held.destroyed || held.writableLength > 0) return undefined
  parser.unconsume?.()
  held._handle = null
  // What is left of it has no connection any more, and takes the parser and the messages along.
  held.destroy()
  return new Socket({ handle } as unknown as ConstructorParameters<typeof Socket>[0])
}
