import type { NatsConnection, NodeConnectionOptions } from '@nats-io/transport-node'
import type { BellWire } from '../hub/bell.ts'
import type { WireOptions } from './postgres-wire.ts'
import { stayConnected } from './stay-connected.ts'

/** Options of {@link createNatsWire}; `url` may name several servers, with commas between them. */
export interface NatsWireOptions extends WireOptions {
  /** What servers of the same shop have in common; others on the same NATS do not hear them. */
  subject: string
}

/** NATS takes a megabyte; nobody needs that much at once. */
const MAX_BYTES = 60_000

/** A wire through NATS core, which keeps nothing, and need not. Connects, and connects again, by itself. */
export async function createNatsWire({ url, subject, onChange }: NatsWireOptions): Promise<BellWire> {
  const { connect } = await loadDriver()
  const options = natsOptions(url)
  let hear = (_text: string) => {}
  let connection: NatsConnection | undefined

  async function connectOnce() {
    // Connecting again is ours, as it is for the other wire: what NATS would keep meanwhile is of no use later.
    const fresh = await connect({ ...options, name: 'shopbell', reconnect: false, noEcho: true, pingInterval: 10_000, timeout: 5000 })
    fresh.subscribe(subject, {
      callback(error, message) {
        if (!error) hear(message.string())
      },
    })
    await fresh.flush()
    connection = fresh
    return {
      gone: fresh.closed(),
      async close() {
        connection = undefined
        await fresh.close()
      },
    }
  }

  const close = stayConnected(connectOnce, onChange)
  return {
    maxBytes: MAX_BYTES,
    close,
    onText(listener) {
      hear = listener
    },
    send(text) {
      if (connection && !connection.isClosed()) connection.publish(subject, text)
    },
  }
}

/** What the driver wants to know, out of an address such as `nats://name:password@bell.example:4222`; a name alone is a token. */
export function natsOptions(url: string): NodeConnectionOptions {
  const addresses = url.split(',').map((one) => new URL(one.trim()))
  const [first] = addresses
  const [name, password] = [decodeURIComponent(first?.username ?? ''), decodeURIComponent(first?.password ?? '')]
  return {
    servers: addresses.map(({ hostname, port }) => `${hostname}:${port || 4222}`),
    ...(name && (password ? { user: name, pass: password } : { token: name })),
    ...(first?.protocol === 'tls:' && { tls: {} }),
  }
}

async function loadDriver(): Promise<typeof import('@nats-io/transport-node')> {
  try {
    return await import('@nats-io/transport-node')
  } catch (cause) {
    throw new Error('BELL_URL needs the package @nats-io/transport-node; install it with: npm install @nats-io/transport-node', { cause })
  }
}
