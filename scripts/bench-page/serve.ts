import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** What is served at a path; without a type it is JavaScript. */
export interface Served {
  body: string | Uint8Array
  type?: string
}

/** A site that sends everything gzipped and counts it. */
export interface Site {
  origin: string
  /** Gzipped bytes and requests of scripts and styles since the last call; pages, data and pictures apart. */
  takeCount(): Count
  close(): Promise<void>
}

/** What a page fetched. */
export interface Count {
  bytes: number
  requests: number
}

const PIECES = new Set(['text/javascript', 'text/css'])

/** Serves files by path, made once it is known where, and answers whatever else is asked for with an empty object. */
export async function serve(make: (origin: string) => ReadonlyMap<string, Served>): Promise<Site> {
  const packed = new Map<string, { body: Uint8Array; type: string }>()
  let count: Count = { bytes: 0, requests: 0 }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const file = packed.get(pathname)
    if (!file) return answerNothing(pathname, response)
    if (PIECES.has(file.type)) count = { bytes: count.bytes + file.body.length, requests: count.requests + 1 }
    response.writeHead(200, {
      'content-type': `${file.type}; charset=utf-8`,
      'content-encoding': 'gzip',
      'cache-control': file.type === 'text/html' ? 'no-store' : 'max-age=3600',
      'access-control-allow-origin': '*',
    })
    response.end(file.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const [path, { body, type = 'text/javascript' }] of make(origin)) packed.set(path, { body: gzipSync(body, { level: 9 }), type })
  return {
    origin,
    takeCount() {
      const taken = count
      count = { bytes: 0, requests: 0 }
      return taken
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const SITE = {
  site: 'demo',
  name: 'Demo',
  locales: ['en'],
  hours: { open: true, backAt: null, until: null, timeZone: 'UTC' },
  agents: [{ id: 'lin', name: 'Lin' }],
  look: {},
}

function answerNothing(path: string, response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(path.startsWith('/v1/sites/') ? SITE : {}))
}
