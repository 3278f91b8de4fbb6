import { performance } from 'node:perf_hooks'
import { io, type Socket } from 'socket.io-client'
import { type PeerSetup, type Server, startOurs, startPeer } from './server.ts'
import { createAsk, messageBody, openShoppers, TEXT } from './shoppers.ts'

/** Acknowledged messages, with what they took. */
export interface Appends {
  perSecond: number
  /** Processor time of the server, over all cores, in milliseconds for each message. */
  cpu: number
}

const SENDERS = 32

/** Conversations of a crowd: so many that nobody meets the limit of a single visitor. */
const CROWD = 2000

/** Durable messages a second that our server takes from 32 senders. */
export async function appendsOurs(folder: string, ms: number, databaseUrl?: string): Promise<Appends> {
  const server = await startOurs({ folder, ...(databaseUrl && { databaseUrl }) })
  const { ask, close } = createAsk(server.port, SENDERS)
  const shoppers = await openShoppers(ask, CROWD)
  const send = async (index: number) => {
    const { token, conversation } = shoppers[index % CROWD] as (typeof shoppers)[number]
    const { status, text } = await ask('POST', `/v1/conversations/${conversation}/messages`, { token, body: messageBody(TEXT) })
    if (status !== 200) throw new Error(`A message was refused with ${status} ${text}`)
  }
  const appends = await drive(server, ms, send)
  close()
  await server.end('SIGKILL')
  return appends
}

/** The same for Socket.IO: 32 sockets, each waits for its acknowledgement. */
export async function appendsPeer(setup: PeerSetup, folder: string, ms: number): Promise<Appends> {
  const server = await startPeer(setup, { folder })
  const sockets = Array.from({ length: SENDERS }, (_, index) => open(server.port, `room ${index}`))
  const send = async (index: number) => {
    await sockets[index % SENDERS]?.emitWithAck('message', String(index), TEXT)
  }
  const appends = await drive(server, ms, send)
  for (const socket of sockets) socket.close()
  await server.end('SIGKILL')
  return appends
}

function open(port: number, room: string): Socket {
  return io(`http://127.0.0.1:${port}`, { auth: { room }, forceNew: true })
}

/** Sends from all senders, each one message after another: first to warm up, then to measure. */
async function drive(server: Server, ms: number, send: (index: number) => Promise<void>): Promise<Appends> {
  let next = 0
  const run = async (until: number): Promise<number> => {
    const counts = Array.from({ length: SENDERS }, async (_, sender) => {
      let count = 0
      // Sender 5 of 32 has the messages 5, 37, 69 …
      for (; performance.now() < until; count++) await send(sender + SENDERS * next++)
      return count
    })
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  }
  await run(performance.now() + ms / 3)
  const [begun, cpu] = [performance.now(), server.cpu()]
  const count = await run(begun + ms)
  return { perSecond: (count / (performance.now() - begun)) * 1000, cpu: (server.cpu() - cpu) / count }
}
