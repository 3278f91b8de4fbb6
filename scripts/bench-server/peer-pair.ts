import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { io, type Socket } from 'socket.io-client'
import type { Pair } from './cuts.ts'
import type { CuttingProxy } from './cutting-proxy.ts'
import type { PeerSetup } from './server.ts'

/** Two Socket.IO clients in a room. */
export async function openPeerPair(setup: PeerSetup, { port }: CuttingProxy, index: number): Promise<Pair> {
  // Retries wait for acknowledgements, one message after another.
  const retries = setup === 'recovery' ? { retries: 20, ackTimeout: 2000 } : {}
  const open = (options: object): Socket => io(`http://127.0.0.1:${port}`, { auth: { room: `room ${index}` }, forceNew: true, ...options })
  const [writer, reader] = [open(retries), open({})]
  const seen: string[] = []
  reader.on('message', (_id: string, text: string) => seen.push(text))
  await Promise.all([writer, reader].map((socket) => socket.connected || once(socket as unknown as NodeJS.EventEmitter, 'connect')))
  return {
    send(text) {
      if (setup === 'recovery') writer.emit('message', randomUUID(), text, () => {})
      else writer.emit('message', randomUUID(), text)
    },
    seen: () => seen,
    close() {
      writer.close()
      reader.close()
    },
  }
}
