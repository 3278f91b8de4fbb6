import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { type Duplex, duplexPair } from 'node:stream'
import { describe, it, type TestContext } from 'node:test'
import type { FeedOutput } from '../hub/feed.ts'
import { createFeedConnections } from './feed-connection.ts'

const REQUEST = 'GET /v1/events HTTP/1.1\r\nhost: x\r\n\r\n'

/** A server that opens a feed for every request, and keeps what the last one was opened with. */
function start(context: TestContext) {
  const feeds = createFeedConnections()
  const server = createServer((incoming, outgoing) => {
    const headers = new Headers({ 'content-type': 'text/event-stream', vary: 'Origin' })
    const open = (output: FeedOutput) => {
      last.output = output
      output.write('event: hello\n\n')
      return () => last.stopped()
    }
    // As in the server: who asks is looked up first, and the request has been read to its end by then.
    setImmediate(() => feeds.open({ headers, open }, incoming, outgoing))
  })
  const last: { output: FeedOutput | undefined; stopped: () => void } = { output: undefined, stopped() {} }
  context.after(() => server.closeAllConnections())
  context.after(() => server.close())
  return { server, feeds, last }
}

/** What comes, from one answer to the next: the text until it fits. */
function reader(stream: Duplex): (wanted: RegExp) => Promise<string> {
  let text = ''
  let look = () => {}
  stream.on('data', (chunk) => {
    text += chunk
    look()
  })
  return (wanted) =>
    new Promise((resolve) => {
      look = () => {
        if (!wanted.test(text)) return
        look = () => {}
        resolve(text)
        text = ''
      }
      look()
    })
}

const connections = (server: Server) =>
  new Promise<number>((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))))

describe('a feed on a connection', () => {
  it('has it to itself: the HTTP server knows nothing of it any more', async (context) => {
    const { server, feeds, last } = start(context)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const until = reader(socket)
    socket.write(REQUEST)
    const head = await until(/event: hello\n\n$/)
    assert.match(head, /^HTTP\/1\.1 200 OK\r\n(.+\r\n)*connection: close\r\n\r\nevent: hello/)
    assert.match(head, /content-type: text\/event-stream\r\n(.+\r\n)*date: \w{3}, /)
    assert.equal(await connections(server), 0)
    last.output?.write('event: message\n\n')
    await until(/^event: message\n\n$/)
    const stopped = new Promise<void>((resolve) => (last.stopped = resolve))
    socket.destroy()
    await stopped
    await feeds.closed()
  })

  it('is not over for the server that stops before its reader has all of it', async (context) => {
    const { server, feeds, last } = start(context)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const until = reader(socket)
    socket.write(REQUEST)
    await until(/hello/)
    last.output?.write('event: bye\n\n')
    last.output?.end()
    const ended = once(socket, 'end')
    await until(/^event: bye\n\n$/)
    await ended
    await feeds.closed()
  })

  it('goes through HTTP where the connection is none that can be taken', async (context) => {
    const { server } = start(context)
    const [near, far] = duplexPair()
    const until = reader(near)
    server.emit('connection', far)
    near.write(REQUEST)
    const text = await until(/hello/)
    assert.match(text, /^HTTP\/1\.1 200 OK\r\n/)
    assert.match(text, /transfer-encoding: chunked/i)
    near.destroy()
  })
})
