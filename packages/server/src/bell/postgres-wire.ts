import type { Client } from 'pg'
import type { BellWire } from '../hub/bell.ts'
import { loadPostgresDriver } from '../store/postgres-driver.ts'
import { stayConnected } from './stay-connected.ts'

/** Options of a wire. */
export interface WireOptions {
  url: string
  /** Told when the wire is whole, and when it is broken. */
  onChange: (isWhole: boolean) => void
}

/** Postgres takes 8000 bytes at most. */
const MAX_BYTES = 7900

/** Texts that may wait on a connection that is slow; one more is lost. */
const MAX_WAITING = 50

/**
 * A wire through Postgres itself: LISTEN and NOTIFY on one connection, outside of the transactions that write, because a NOTIFY in a
 * transaction makes all commits wait for each other. Connects, and connects again, by itself.
 */
export async function createPostgresWire({ url, onChange }: WireOptions): Promise<BellWire> {
  const pg = await loadPostgresDriver()
  let hear = (_text: string) => {}
  let client: Client | undefined
  let waiting = 0

  async function connect() {
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      application_name: 'shopbell bell',
    })
    const gone = new Promise<void>((resolve) => {
      fresh.once('end', resolve)
      fresh.on('error', () => resolve())
    })
    fresh.on('notification', ({ payload }) => hear(payload ?? ''))
    await fresh.connect()
    await fresh.query('LISTEN shopbell')
    client = fresh
    waiting = 0
    return {
      gone,
      async close() {
        client = undefined
        await fresh.end().catch(() => {})
      },
    }
  }

  const close = stayConnected(connect, onChange)
  return {
    maxBytes: MAX_BYTES,
    close,
    onText(listener) {
      hear = listener
    },
    send(text) {
      if (!client || waiting >= MAX_WAITING) return
      waiting++
      client
        .query("SELECT pg_notify('shopbell', $1)", [text])
        .catch(() => {})
        .finally(() => waiting--)
    },
  }
}
