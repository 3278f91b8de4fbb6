import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '../app/app.ts'
import type { AppRequest } from '../app/app-request.ts'
import { createCompressor } from './compression.ts'
import { createFeedConnections, type FeedConnections } from './feed-connection.ts'
import { type Entrance, toCaller, toRequest } from './node-request.ts'
import { sendResponse, sendText } from './node-response.ts'
import { UsageError } from './options.ts'

/** Answers what is not the app's: files. Undefined when there is no such file. */
export type ServeFile = (request: Pick<AppRequest, 'url' | 'headers'>) => Promise<Response | undefined>

/** What a listener serves, and how it is reached. */
export interface ListenerOptions extends Entrance {
  host: string
  port: number
  /** The setting that the port came from, for the error when it is taken. */
  portSetting: 'PORT' | 'DESK_PORT'
  app: App
  serveFile: ServeFile
  onError: (error: unknown) => void
}

/** A port that answers. */
export interface HttpListener {
  port: number
  /** Takes no new connections, finishes what runs, then resolves. */
  close(): Promise<void>
}

/**
 * Begins to listen.
 * @throws UsageError when the port cannot be had
 */
export async function listen(options: ListenerOptions): Promise<HttpListener> {
  const server = createServer({
    headersTimeout: 10_000,
    // A picture of 5 MB over a slow phone.
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
    // Finds feeds whose reader went away without a word.
    keepAlive: true,
    keepAliveInitialDelay: 30_000,
  })
  const feeds = createFeedConnections()
  const answer = createAnswerer(options, feeds)
  server.on('request', (incoming, outgoing) => {
    answer(incoming, outgoing).catch((error) => {
      options.onError(error)
      outgoing.destroy()
    })
  })
  await opened(server, options)
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      // A connection that is kept alive closes once its last answer is out.
      const timer = setInterval(() => server.closeIdleConnections(), 20)
      await new Promise((resolve) => server.close(resolve))
      clearInterval(timer)
      await feeds.closed()
    },
  }
}

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

function createAnswerer(options: ListenerOptions, feeds: FeedConnections): Answer {
  const { app, serveFile } = options
  const compress = createCompressor()
  return async (incoming, outgoing) => {
    const request = toRequest(incoming, outgoing, options)
    const { pathname } = new URL(request.url)
    const isForApp = pathname.startsWith('/v1/') || pathname === '/healthz'
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const file = !isForApp && isRead ? await serveFile(request) : undefined
    const result = file ?? (await app.answer(request, toCaller(incoming, options)))
    if (result instanceof Response) await sendResponse(result, incoming, outgoing, compress)
    else if ('open' in result) feeds.open(result, incoming, outgoing)
    else sendText(result, incoming, outgoing)
  }
}

function opened(server: Server, { host, port, portSetting }: ListenerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => {
      const advice = `choose another: ${portSetting}=${port + 10} shopbell serve`
      if (error.code === 'EADDRINUSE') reject(new UsageError(`The port ${port} is taken by another program. Stop that one, or ${advice}`))
      else if (error.code === 'EACCES')
        reject(new UsageError(`The port ${port} needs more rights than this program has. Give it those, or ${advice}`))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        reject(new UsageError(`The address ${host} is not one of this machine; set HOST to one that is, or to 0.0.0.0 for all.`))
      } else reject(error)
    })
    server.listen(port, host)
  })
}
