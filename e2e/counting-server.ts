import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { createFixture, type Fixture } from '../packages/server/src/testing/app-fixture.ts'

const CDN = new URL('../packages/widget/dist/cdn/', import.meta.url)

/** A page with the script tag, and the server behind it, which knows who listens. */
export interface CountingServer {
  page: string
  fixture: Fixture
  /** Feeds that are open now. */
  feeds(): number
  /** When each feed was opened, in milliseconds of `performance.now()`. */
  opened: number[]
  /** When each feed was closed. */
  closed: number[]
  /** Says to all who listen that the server is there, as it does every 15 s. */
  breathe(): void
  /** Requests that carried messages. */
  posts(): number
  close(): Promise<void>
}

/** Serves the built script, a page with it, and the real app on a memory store, all from one origin. */
export async function startCountingServer(): Promise<CountingServer> {
  const fixture = await createFixture()
  const opened: number[] = []
  const closed: number[] = []
  const listening = new Set<ServerResponse>()
  let posts = 0
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  server.listen(0)
  await once(server, 'listening')
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const page = `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,">
    <script async src="/shopbell.js" data-server="${origin}" data-site="demo"></script></html>`

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(request.url ?? '/', origin)
    if (pathname === '/') return response.setHeader('content-type', 'text/html').end(page)
    if (pathname.startsWith('/v1/')) return passOn(request, response, pathname)
    const file = await readFile(new URL(`.${pathname}`, CDN)).catch(() => undefined)
    if (!file) return response.writeHead(404).end()
    response.setHeader('access-control-allow-origin', '*')
    return response.setHeader('content-type', extname(pathname) === '.js' ? 'text/javascript' : 'application/octet-stream').end(file)
  }

  async function passOn(request: IncomingMessage, response: ServerResponse, pathname: string) {
    const { method = 'GET', url = '/' } = request
    const body = method === 'GET' ? undefined : Buffer.concat(await request.toArray())
    if (pathname.endsWith('/messages')) posts++
    const headers = request.headers as Record<string, string>
    const answered = await fixture.app.handle(new Request(origin + url, { method, headers, ...(body?.length && { body }) }))
    response.writeHead(answered.status, Object.fromEntries(answered.headers))
    if (!answered.body) return response.end()
    const reader = answered.body.getReader()
    if (pathname === '/v1/events') {
      opened.push(performance.now())
      listening.add(response)
      response.on('close', () => {
        listening.delete(response)
        closed.push(performance.now())
        void reader.cancel()
      })
    }
    for (let part = await reader.read(); !part.done; part = await reader.read()) response.write(part.value)
    return response.end()
  }

  return {
    page: `${origin}/`,
    fixture,
    feeds: () => opened.length - closed.length,
    opened,
    closed,
    breathe() {
      for (const response of listening) response.write(':\n\n')
    },
    posts: () => posts,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
