import { once } from 'node:events'
import { connect, type Socket as NetSocket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { createId } from '../../packages/core/src/protocol/index.ts'
import { percentile } from './percentile.ts'
import { type PeerSetup, startOurs, startPeer } from './server.ts'
import { createAsk, messageBody, openShoppers, type Shopper, TEXT } from './shoppers.ts'

/** Milliseconds from sending a message until its conversation's reader has it. */
export interface Latency {
  p50: number
  p99: number
  /** Messages that were sent and seen. */
  count: number
}

/** Conversations, each with an open reader. */
const CROWD = 1000

/** The core that the server has to itself, as far as the system leaves it alone. */
const CORE = 0

/** Messages of our server, sent at an even pace, whatever the answers take. */
export async function latencyOurs(folder: string, perSecond: number, ms: number): Promise<Latency> {
  const server = await startOurs({ folder, core: CORE })
  const { ask, close } = createAsk(server.port, 64)
  const shoppers = await openShoppers(ask, CROWD)
  const stopwatch = createStopwatch()
  const feeds: NetSocket[] = []
  for (const shopper of shoppers) feeds.push(await openFeed(server.port, shopper, stopwatch.seen))
  await stopwatch.pace(perSecond, ms, async (index, id) => {
    const { token, conversation } = shoppers[index % CROWD] as Shopper
    const { status, text } = await ask('POST', `/v1/conversations/${conversation}/messages`, { token, body: messageBody(TEXT, id) })
    if (status !== 200) throw new Error(`A message was refused with ${status} ${text}`)
  })
  const latency = await stopwatch.latency()
  for (const feed of feeds) feed.destroy()
  close()
  await server.end('SIGTERM')
  return latency
}

/** The same for Socket.IO; who sends also is who reads. */
export async function latencyPeer(setup: PeerSetup, folder: string, perSecond: number, ms: number): Promise<Latency> {
  const server = await startPeer(setup, { folder, core: CORE })
  const stopwatch = createStopwatch()
  const sockets: Socket[] = []
  for (let index = 0; index < CROWD; index++) {
    const socket = io(`http://127.0.0.1:${server.port}`, { auth: { room: `room ${index}` }, transports: ['websocket'], forceNew: true })
    socket.on('message', stopwatch.seen)
    await once(socket as unknown as NodeJS.EventEmitter, 'connect')
    sockets.push(socket)
  }
  await stopwatch.pace(perSecond, ms, async (index, id) => {
    await sockets[index % CROWD]?.emitWithAck('message', id, TEXT)
  })
  const latency = await stopwatch.latency()
  for (const socket of sockets) socket.close()
  await server.end('SIGTERM')
  return latency
}

function createStopwatch() {
  const sent = new Map<string, number>()
  const times: number[] = []
  let sending: Promise<void>[] = []

  return {
    seen(id: string): void {
      const at = sent.get(id)
      if (at !== undefined) times.push(performance.now() - at)
      sent.delete(id)
    },
    /** Begins a message every so often; the first quarter is to warm up. */
    async pace(perSecond: number, ms: number, send: (index: number, id: string) => Promise<void>): Promise<void> {
      const begun = performance.now()
      const total = Math.round((perSecond * ms * 1.25) / 1000)
      for (let index = 0; index < total; await delay(1)) {
        for (; index < ((performance.now() - begun) / 1000) * perSecond && index < total; index++) {
          const id = createId()
          if (index > total / 5) sent.set(id, performance.now())
          sending.push(send(index, id))
        }
      }
    },
    async latency(): Promise<Latency> {
      await Promise.all(sending)
      sending = []
      for (const until = performance.now() + 5000; sent.size && performance.now() < until; ) await delay(10)
      if (sent.size) throw new Error(`${sent.size} messages were never seen.`)
      return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), count: times.length }
    },
  }
}

/** Reads a feed with nothing but a socket, and tells the ids of the messages in it. */
async function openFeed(port: number, { token }: Shopper, seen: (id: string) => void): Promise<NetSocket> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  socket.write(`GET /v1/events HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\nauthorization: Bearer ${token}\r\n\r\n`)
  let text = ''
  socket.on('data', (chunk: string) => {
    const lines = (text + chunk).split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: {"type":"message"')) seen((JSON.parse(line.slice(6)) as { id: string }).id)
  })
  await once(socket, 'data')
  return socket
}
