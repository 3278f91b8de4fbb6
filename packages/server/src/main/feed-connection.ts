import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Writable } from 'node:stream'
import type { FeedAnswer } from '../app/route.ts'
import { type FeedOutput, MAX_BUFFERED } from '../hub/feed.ts'
import { toNodeHeaders } from './node-response.ts'
import { takeConnection } from './take-connection.ts'

/** The feeds of a listener. */
export interface FeedConnections {
  /** Opens a feed on the connection that asked for it. */
  open(feed: FeedAnswer, incoming: IncomingMessage, outgoing: ServerResponse): void
  /** Resolves when all of them are over; none may be opened any more. */
  closed(): Promise<void>
}

/** Keeps the feeds of a listener, each on a bare connection: a fifth of the memory of an HTTP response that goes on. */
export function createFeedConnections(): FeedConnections {
  const open = new Set<Socket>()
  let onEmpty = () => {}

  function keep(socket: Socket): void {
    open.add(socket)
    socket.on('close', () => {
      open.delete(socket)
      if (!open.size) onEmpty()
    })
  }

  return {
    open(feed, incoming, outgoing) {
      // The reader may have left while it was found out who it is; then nothing would ever end the feed.
      if (outgoing.destroyed || incoming.socket.destroyed) return
      const socket = takeConnection(incoming)
      if (!socket) return openThroughHttp(feed, outgoing)
      keep(socket)
      // Nothing more is expected of the reader; that it leaves is all there is to hear.
      socket.on('error', ignore).resume()
      socket.write(headOf(feed))
      const stop = feed.open(outputTo(socket))
      socket.on('close', stop)
    },
    closed: () =>
      new Promise((resolve) => {
        onEmpty = resolve
        if (!open.size) resolve()
      }),
  }
}

function ignore(): void {}

function openThroughHttp(feed: FeedAnswer, outgoing: ServerResponse): void {
  outgoing.writeHead(200, toNodeHeaders(feed.headers))
  const stop = feed.open(outputTo(outgoing))
  outgoing.on('close', stop)
}

/** The head of an answer that lasts until the connection closes. */
function headOf({ headers }: FeedAnswer): string {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`)
  return ['HTTP/1.1 200 OK', ...lines, `date: ${new Date().toUTCString()}`, 'connection: close', '', ''].join('\r\n')
}

function outputTo(stream: Writable): FeedOutput {
  return {
    write(text) {
      const isFlowing = stream.write(text)
      if (stream.writableLength > MAX_BUFFERED) stream.destroy()
      return isFlowing
    },
    ready: () => new Promise((resolve) => stream.once('drain', resolve)),
    end() {
      // A reader who took nothing for long does not get to keep the connection until it has taken the rest.
      if (stream.writableNeedDrain) stream.destroy()
      else stream.end()
    },
  }
}
