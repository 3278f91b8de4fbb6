import { EventEmitter, once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What stands between a browser and the server. */
export interface MeddlingProxy {
  origin: string
  /** Resolves when it cuts off an answer the next time. */
  nextCut(): Promise<unknown>
  /** What was asked through it, in order, as `GET /v1/events?…`. */
  asked: string[]
  close(): Promise<void>
}

/** How a proxy meddles; without either it only passes on. */
export interface Meddling {
  /** Milliseconds after which it closes the connection, whatever is said on it. */
  cutsAfter?: number
  /** Hands an answer on when it is complete, and not before. */
  holdsBack?: boolean
}

/** Starts a proxy in front of a server, on a port of its own. */
export async function startMeddlingProxy(target: string, { cutsAfter, holdsBack = false }: Meddling): Promise<MeddlingProxy> {
  const asked: string[] = []
  const happened = new EventEmitter()
  const proxy = createServer((request, response) => {
    const { method, url = '/', headers } = request
    asked.push(`${method} ${url}`)
    const onward = ask(new URL(url, target), { method, headers: { ...headers, host: new URL(target).host } }, async (answer) => {
      const body = holdsBack ? Buffer.concat(await answer.toArray().catch(() => [])) : answer
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      if (Buffer.isBuffer(body)) response.end(body)
      else body.on('error', () => response.destroy()).pipe(response)
    })
    const cut = setTimeout(
      () => {
        response.destroy()
        happened.emit('cut')
      },
      cutsAfter ?? 2 ** 31 - 1,
    )
    response.on('close', () => {
      clearTimeout(cut)
      onward.destroy()
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  proxy.listen(0, 'localhost')
  await once(proxy, 'listening')
  return {
    origin: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    nextCut: () => once(happened, 'cut'),
    asked,
    async close() {
      proxy.closeAllConnections()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}
