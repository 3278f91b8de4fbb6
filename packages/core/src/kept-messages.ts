import { ShopBellError } from './errors.ts'
import type { OutgoingBody, OutgoingMessage } from './message-outbox.ts'
import type { OutboxStorage } from './outbox-storage.ts'
import type { Problem } from './protocol/index.ts'
import type { ClientStorage } from './storage.ts'

/** What is kept of a message: enough to send it again as the same one, or to show why it was refused. */
export type KeptMessage = Pick<OutgoingMessage, 'id' | 'createdAt' | 'body' | 'error'>

/** Messages that wait to be sent, in a storage that several tabs share. */
export interface KeptMessages {
  /** What is kept, the oldest first. What makes no sense is put aside and reported. Rejects where nothing can be kept. */
  read(): Promise<KeptMessage[]>
  /** Resolves when it is kept; rejects when it cannot be, or takes too long. */
  write(message: KeptMessage): Promise<void>
  remove(id: string): Promise<void>
}

/** Options of {@link createKeptMessages}. */
export interface KeptMessagesOptions {
  outbox: OutboxStorage
  part: string
  /** Where versions before the outbox storage kept texts, under `<part>:outbox`. */
  storage: ClientStorage
  onDamaged: (error: ShopBellError) => void
}

/** Some browsers never answer when their database is broken; a message must not wait for that. */
const PATIENCE_MS = 2_000

/** Keeps messages in a part of the outbox storage. */
export function createKeptMessages({ outbox, part, storage, onDamaged }: KeptMessagesOptions): KeptMessages {
  const oldKey = `${part}:outbox`

  async function takeOver(): Promise<void> {
    const old = await storage.get(oldKey)
    if (old === undefined) return
    for (const message of parseOld(old)) if (isKept(message)) await write(message)
    await storage.remove(oldKey)
  }

  const write = ({ id, createdAt, body, error }: KeptMessage) =>
    inTime(outbox.write(part, id, { createdAt, body, ...(error && { failed: { message: error.message, problem: error.problem } }) }))

  async function putAside(id: string, value: unknown): Promise<void> {
    await outbox.write(`${part}:damaged`, id, value)
    await outbox.remove(part, id)
  }

  return {
    async read() {
      await takeOver()
      const messages: KeptMessage[] = []
      for (const { id, value } of await inTime(outbox.read(part))) {
        const message = revive(id, value)
        if (message) {
          messages.push(message)
          continue
        }
        onDamaged(
          new ShopBellError(
            'storage',
            `The waiting message ${id} was damaged in the browser's storage and put aside; the others are sent.`,
          ),
        )
        await putAside(id, value).catch(() => undefined)
      }
      return messages.sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    write,
    remove: (id) => outbox.remove(part, id),
  }
}

function parseOld(text: string): unknown[] {
  try {
    const old = JSON.parse(text) as unknown
    return Array.isArray(old) ? old : []
  } catch {
    // Half of a text, or somebody else's: there is nothing in it that could be sent.
    return []
  }
}

function revive(id: string, value: unknown): KeptMessage | undefined {
  const { failed, ...rest } = (value ?? {}) as { failed?: { message: string; problem?: Problem } }
  const message = { ...rest, id, ...(failed && { error: new ShopBellError('refused', failed.message, { problem: failed.problem }) }) }
  return isKept(message) ? message : undefined
}

function isKept(value: unknown): value is KeptMessage {
  const { id, createdAt, body } = (value ?? {}) as Partial<KeptMessage>
  const { conversation, content, image, context } = (body ?? {}) as Partial<OutgoingBody>
  const hasContent = typeof content?.kind === 'string' || image?.picture instanceof Blob
  return (
    typeof id === 'string' && typeof createdAt === 'number' && typeof conversation === 'string' && typeof context === 'object' && hasContent
  )
}

function inTime<Result>(work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new ShopBellError('storage', `The browser's storage did not answer within ${PATIENCE_MS / 1000} seconds.`))
    const timer = setTimeout(late, PATIENCE_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
