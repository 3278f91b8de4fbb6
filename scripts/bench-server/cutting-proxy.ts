import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a server on which every connection is cut after a while, in both directions, whatever is on its way. */
export interface CuttingProxy {
  port: number
  /** Connections cut so far. */
  cuts(): number
  /** From now on it cuts nothing. */
  calm(): void
  close(): void
}

/** A connection lives so long, in milliseconds. */
const LIFE = { least: 800, most: 3800 }

/** Opens the way to a port of this machine. */
export async function openCuttingProxy(target: number): Promise<CuttingProxy> {
  const open = new Map<Socket, ReturnType<typeof setTimeout>>()
  let cuts = 0
  let isCalm = false
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    const end = () => {
      clearTimeout(open.get(near))
      open.delete(near)
      near.destroy()
      far.destroy()
    }
    const cut = () => {
      cuts++
      end()
    }
    if (!isCalm) open.set(near, setTimeout(cut, LIFE.least + Math.random() * (LIFE.most - LIFE.least)))
    for (const one of [near, far]) one.on('error', end).on('close', end)
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    calm() {
      isCalm = true
      for (const timer of open.values()) clearTimeout(timer)
    },
    close() {
      server.close()
      for (const near of open.keys()) near.destroy()
    },
  }
}
