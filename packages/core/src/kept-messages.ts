import { ShopBellError } from './errors.ts'
import type { OutgoingBody, OutgoingMessage } from './message-outbox.ts'
import type { OutboxStorage } from './outbox-storage.ts'
import type { Problem } from './protocol/index.ts'
import type { ClientStorage } from './storage.ts'
import { withPatience } from './storage-patience.ts'

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

/** Keeps messages in a part of the outbox storage. */
export function createKeptMessages({ outbox, part, storage, onDamaged }: KeptMessagesOptions): KeptMessages {
  const write = ({ id, createdAt, body, error }: KeptMessage) =>
    withPatience(outbox.write(part, id, { createdAt, body, ...(error && { failed: { message: error.message, problem: error.problem } }) }))

  async function takeOver(): Promise<void> {
    const old = await storage.get(`${part}:outbox`)
    if (old !== undefined) await mend((how) => how.takeOver(old, { storage, part, write }))
  }

  return {
    async read() {
      await takeOver()
      const messages: KeptMessage[] = []
      for (const { id, value } of await withPatience(outbox.read(part))) {
        const message = revive(id, value)
        if (message) messages.push(message)
        else await mend((how) => how.putAside({ id, value }, { outbox, part, onDamaged }))
      }
      return messages.sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    write,
    remove: (id) => outbox.remove(part, id),
  }
}

/** What cannot be mended now, because the code for it does not arrive, stays as it is and keeps nobody waiting. */
async function mend(run: (how: typeof import('./mend-kept.ts')) => Promise<void>): Promise<void> {
  await import('./mend-kept.ts').then(run).catch(() => undefined)
}

function revive(id: string, value: unknown): KeptMessage | undefined {
  const { failed, ...rest } = (value ?? {}) as { failed?: { message: string; problem?: Problem } }
  const message = { ...rest, id, ...(failed && { error: new ShopBellError('refused', failed.message, { problem: failed.problem }) }) }
  return isKept(message) ? message : undefined
}

/** Whether a value is a message that can be sent. */
export function isKept(value: unknown): value is KeptMessage {
  const { id, createdAt, body } = (value ?? {}) as Partial<KeptMessage>
  const { conversation, content, image, context } = (body ?? {}) as Partial<OutgoingBody>
  const hasContent = typeof content?.kind === 'string' || image?.picture instanceof Blob
  return (
    typeof id === 'string' && typeof createdAt === 'number' && typeof conversation === 'string' && typeof context === 'object' && hasContent
  )
}
