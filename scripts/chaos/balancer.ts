import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Takes TCP connections and hands them on in turn; knows nothing of what is in them, and keeps nobody with the same server. */
export interface Balancer {
  port: number
  stop(): Promise<void>
}

/**
 * Starts a balancer on this machine.
 * @param ports where the servers that run at this moment listen; one that refuses is passed over
 */
export async function startBalancer(ports: () => readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>()
  let turn = 0

  function hold(socket: Socket): Socket {
    open.add(socket)
    socket.on('error', () => {})
    return socket.once('close', () => open.delete(socket))
  }

  function handOn(client: Socket, candidates: readonly number[]): void {
    const [port, ...others] = candidates
    if (port === undefined) return void client.destroy()
    const server = hold(connect({ port, host: '127.0.0.1', noDelay: true }))
    server.once('connect', () => {
      client.pipe(server).pipe(client)
      client.once('close', () => server.destroy())
      server.once('close', () => client.destroy())
    })
    server.once('error', () => {
      if (server.bytesRead + server.bytesWritten === 0 && !client.destroyed) handOn(client, others)
    })
  }

  const listener = createServer({ noDelay: true }, (client) => {
    hold(client)
    const all = ports()
    const first = all.length ? turn++ % all.length : 0
    handOn(client, [...all.slice(first), ...all.slice(0, first)])
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')

  return {
    port: (listener.address() as AddressInfo).port,
    async stop() {
      const closed = once(listener.close(), 'close')
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}
