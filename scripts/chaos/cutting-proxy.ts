import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Random } from './random.ts'

/**
 * What can happen to a connection. `lost acknowledgement`: the request arrives and is answered, and the answer does not come back;
 * `cut request`, `cut reply`: the connection breaks in the middle of one; `silent server`, `silent client`: from here on nothing gets
 * through in one direction, and nobody is told; `delay`: everything after this comes late.
 */
export const FAULTS = ['lost acknowledgement', 'cut request', 'cut reply', 'silent server', 'silent client', 'delay'] as const

/** One of {@link FAULTS}. */
export type Fault = (typeof FAULTS)[number]

/** How often each fault strikes: its share of all requests, `cut reply` of all pieces of replies. */
export type FaultRates = Partial<Record<Fault, number>>

/** A bad network between clients and one port. */
export interface CuttingProxy {
  port: number
  /** How often each fault has struck. */
  struck: Readonly<Record<Fault, number>>
  /** From here on connections are good; those that fell silent stay so. */
  heal(): void
  stop(): Promise<void>
}

/** Options of {@link startCuttingProxy}. */
export interface CuttingProxyOptions {
  /** Where connections go, on this machine. */
  target: number
  rates: FaultRates
  random: Random
  /** Longest delay of what is delayed, in milliseconds. @default 300 */
  longestDelay?: number
}

/** Starts a proxy on this machine. */
export async function startCuttingProxy({ target, rates, random, longestDelay = 300 }: CuttingProxyOptions): Promise<CuttingProxy> {
  const struck = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>
  const open = new Set<Socket>()
  let isHealed = false

  function strikes(fault: Fault): boolean {
    const hit = !isHealed && random.chance(rates[fault] ?? 0)
    if (hit) struck[fault]++
    return hit
  }

  function hold(socket: Socket): Socket {
    open.add(socket)
    socket.on('error', () => {})
    return socket.once('close', () => open.delete(socket))
  }

  function join(client: Socket, server: Socket): void {
    let losesReply = false
    let serverIsMute = false
    let clientIsMute = false
    let wait = 0
    const toServer = createLane(server)
    const toClient = createLane(client)

    function cut(): void {
      client.destroy()
      server.destroy()
    }

    client.on('data', (piece: Buffer) => {
      if (clientIsMute) return
      // The rest of a request whose answer will be lost has to arrive too.
      if (losesReply) return toServer.send(piece, wait)
      if (strikes('cut request')) return toServer.send(half(piece), 0, cut)
      if (strikes('silent client')) clientIsMute = true
      else {
        if (strikes('lost acknowledgement')) losesReply = true
        if (strikes('silent server')) serverIsMute = true
        if (strikes('delay')) wait = random.between(20, longestDelay)
        toServer.send(piece, wait)
      }
    })
    server.on('data', (piece: Buffer) => {
      if (losesReply) return cut()
      if (serverIsMute) return
      if (strikes('cut reply')) toClient.send(half(piece), wait, cut)
      else toClient.send(piece, wait)
    })
    // Who does not hear the other any more does not hear either that it went away.
    client.once('close', () => !clientIsMute && toServer.afterwards(() => server.destroy()))
    server.once('close', () => !serverIsMute && !clientIsMute && toClient.afterwards(() => client.destroy()))
  }

  const listener = createServer({ noDelay: true }, (client) => {
    join(hold(client), hold(connect({ port: target, host: '127.0.0.1', noDelay: true })))
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')

  return {
    port: (listener.address() as AddressInfo).port,
    struck,
    heal() {
      isHealed = true
    },
    async stop() {
      const closed = once(listener.close(), 'close')
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

function half(piece: Buffer): Buffer {
  return piece.subarray(0, Math.ceil(piece.length / 2))
}

interface Lane {
  /** Writes after everything before it, and after a wait in milliseconds. */
  send(piece: Buffer, wait: number, after?: () => void): void
  /** Runs something after everything before it. */
  afterwards(run: () => void): void
}

/** One direction of a connection, which keeps its order whatever is delayed. */
function createLane(socket: Socket): Lane {
  let last = Promise.resolve()
  const lane: Lane = {
    send(piece, wait, after) {
      if (wait > 0) last = last.then(() => new Promise((resolve) => setTimeout(resolve, wait)))
      last = last.then(() => new Promise((resolve) => (socket.writable ? socket.write(piece, () => resolve()) : resolve())))
      if (after) lane.afterwards(after)
    },
    afterwards(run) {
      last = last.then(run)
    },
  }
  return lane
}
