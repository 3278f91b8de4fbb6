import { createHash } from 'node:crypto'
import { createNatsWire } from '../bell/nats-wire.ts'
import { createPostgresWire } from '../bell/postgres-wire.ts'
import { type BellWire, createBell } from '../hub/bell.ts'
import { createHub, type Hub } from '../hub/hub.ts'
import { createLookout } from '../hub/lookout.ts'
import { createSqliteStore } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { lockData } from './data-lock.ts'
import { describeError, type Log } from './log.ts'
import { databaseFile, openPostgresStore } from './open-store.ts'
import type { ServerOptions } from './options.ts'

/** What a server answers from. */
export interface Backend {
  store: Store
  hub: Hub
  close(): Promise<void>
}

/** A server that starts together with its database waits for it so long. */
const DATABASE_WAIT_MS = 15_000

/**
 * Opens the store, and the bell to other servers when there can be any.
 * @throws UsageError when it cannot be used, with what to do
 */
export function openBackend(options: ServerOptions, log: Log): Promise<Backend> {
  return options.databaseUrl === undefined ? openEmbedded(options, log) : openShared(options.databaseUrl, options.bellUrl, log)
}

async function openEmbedded({ dataDir, dataWaitMs }: ServerOptions, log: Log): Promise<Backend> {
  const lock = await lockData(dataDir, {
    waitMs: dataWaitMs,
    onWait: () => log('warn', 'data folder is in use, waiting', { ms: dataWaitMs }),
  })
  const store = await createSqliteStore(databaseFile(dataDir), {
    // Without its database a server could only answer 500 for ever; a new process can open it again.
    onBroken(error) {
      log('error', 'database thread died, the server ends', describeError(error))
      process.exit(1)
    },
  })
  return {
    store,
    hub: createHub(),
    async close() {
      await store.close()
      lock.release()
    },
  }
}

async function openShared(url: string, bellUrl: string | undefined, log: Log): Promise<Backend> {
  const store = await openPostgresStore(url, {
    waitMs: DATABASE_WAIT_MS,
    onWait: () => log('warn', 'database does not answer yet'),
    onRisk: (settings) => log('warn', 'database forgets at a power cut', { problem: settings.join(', ') }),
  })
  const onChange = (isWhole: boolean) => log(isWhole ? 'info' : 'warn', isWhole ? 'bell connected' : 'bell not connected')
  const wire = bellUrl === undefined ? await createPostgresWire({ url, onChange }) : await openNats(bellUrl, store, onChange)
  const bell = createBell(wire)
  const hub = createHub(bell)
  const stopLooking = createLookout({ store, hub, onError: (error) => log('warn', 'database does not answer', describeError(error)) })
  return {
    store,
    hub,
    async close() {
      stopLooking()
      await bell.close()
      await store.close()
    },
  }
}

async function openNats(url: string, store: Store, onChange: (isWhole: boolean) => void): Promise<BellWire> {
  // Nobody who does not have the database can find the name, or ring for another shop by mistake.
  const name = createHash('sha256')
    .update(await store.secret('bell'))
    .digest('hex')
    .slice(0, 32)
  return createNatsWire({ url, subject: `shopbell.${name}`, onChange })
}
