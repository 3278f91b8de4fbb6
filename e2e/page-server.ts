import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.xhtml': 'application/xhtml+xml',
}

/** A web site of one's own: pages and files by path, on a port of their own. */
export interface PageServer {
  origin: string
  /** Paths that were asked for, in order. */
  asked: string[]
  close(): Promise<void>
}

/** Serves what is given, and what is put there later: HTML as text, anything else as bytes. */
export async function servePages(files: Record<string, string | Uint8Array>, headers: Record<string, string> = {}): Promise<PageServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname
    asked.push(path)
    const file = files[path]
    const type = TYPES[extname(path)] ?? (typeof file === 'string' ? 'text/html; charset=utf-8' : 'application/octet-stream')
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type, ...headers })
    response.end(file ?? '')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A page with a heading, a field, and the given lines in its body. */
export function pageWith(...lines: string[]): string {
  return `<!doctype html><html lang="en"><head><title>A page of one's own</title><link rel="icon" href="data:,"></head>
<body><h1>A page of one's own</h1><input aria-label="Mine">${lines.join('\n')}</body></html>`
}
