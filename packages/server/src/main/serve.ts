import { join } from 'node:path'
import { createApp, type RequestReport } from '../app/app.ts'
import { createHousekeeping } from '../app/housekeeping.ts'
import { liftOf } from '../faq/index.ts'
import { openBackend } from './backend.ts'
import { createBundleCache } from './bundle-cache.ts'
import { listen } from './http.ts'
import { createLiveSites } from './live-sites.ts'
import { blurAddress, createLineBuffer, createLog, describeError, type Log } from './log.ts'
import type { ServerOptions } from './options.ts'
import { createDeskFiles, createWidgetFiles } from './pages.ts'
import { verifyPassword } from './passwords.ts'

/** After so long the server goes, whatever still runs. */
const STOP_MS = 4000

/**
 * Runs the server until a signal stops it.
 * @throws UsageError when it cannot start, with what to do
 */
export async function serve(options: ServerOptions): Promise<void> {
  const lines = createLineBuffer((text) => process.stderr.write(text))
  process.on('exit', lines.flush)
  const log = createLog(lines.add)
  const backend = await openBackend(options, log)
  const { store, hub } = backend
  const makeBundle = createBundleCache(join(options.dataDir, 'cache'))
  const sites = await createLiveSites(options.sitesDir, log, async (source, locale, site) =>
    makeBundle(source, locale, { lift: liftOf(await store.votes(site, locale)) }),
  )
  const app = await createApp({ store, hub, sites, verifyPassword, onRequest: (report) => logRequest(log, report) })

  const common = {
    host: options.host,
    app,
    trustProxy: options.trustProxy,
    onError: (error: unknown) => log('error', 'request broke off', describeError(error)),
  }
  const server = await listen({ ...common, port: options.port, portSetting: 'PORT', isDesk: false, serveFile: createWidgetFiles() })
  const ownOrigins = options.publicUrl ? [options.publicUrl] : [`http://localhost:${server.port}`, `http://127.0.0.1:${server.port}`]
  const pictureOrigins = () => [...new Set([...ownOrigins, ...sites.all().flatMap(({ origins }) => origins)])]
  const desk = await listen({
    ...common,
    port: options.deskPort,
    portSetting: 'DESK_PORT',
    isDesk: true,
    serveFile: createDeskFiles({ pictureOrigins }),
  })
  log('info', 'listening', { host: options.host, port: server.port, deskPort: desk.port, pid: process.pid })

  const stopHousekeeping = createHousekeeping({
    store,
    keep: options.keep,
    onPurged: ({ sessions, visitors, uploads }) => log('info', 'purged', { sessions, visitors, uploads }),
    onError: (error) => log('warn', 'purge failed', describeError(error)),
  })

  const signal = await stopSignal()
  log('info', 'stopping', { signal })
  const deadline = setTimeout(() => process.exit(0), STOP_MS)
  app.drain()
  sites.stop()
  stopHousekeeping()
  await Promise.all([server.close(), desk.close()])
  await backend.close()
  clearTimeout(deadline)
  log('info', 'stopped')
  process.exit(0)
}

/** Resolves with what stops the server; also when the process that started it is gone. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal))
    process.once('disconnect', () => resolve('disconnect'))
  })
}

function logRequest(log: Log, { method, route, status, ms, code, caller, error }: RequestReport): void {
  // Health checks and feeds that come and go would drown the rest.
  if (route === '/healthz' && status === 200) return
  const fields = { method, route, status, ms, code, address: blurAddress(caller.address) }
  log(error ? 'error' : 'info', 'request', { ...fields, ...(error !== undefined && describeError(error)) })
}
