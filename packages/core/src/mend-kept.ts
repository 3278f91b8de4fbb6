import { ShopBellError } from './errors.ts'
import { isKept, type KeptMessages, type KeptMessagesOptions } from './kept-messages.ts'
import type { OutboxRecord } from './outbox-storage.ts'

// What is done where a storage is not as it should be; hardly anybody ever fetches it.

/** Takes over what an older version kept. */
export async function takeOver(
  old: string,
  { storage, part, write }: Pick<KeptMessagesOptions, 'storage' | 'part'> & Pick<KeptMessages, 'write'>,
): Promise<void> {
  for (const message of parseOld(old)) if (isKept(message)) await write(message)
  await storage.remove(`${part}:outbox`)
}

/** Puts a record aside of which no message can be made, and says so. */
export async function putAside(
  { id, value }: OutboxRecord,
  { outbox, part, onDamaged }: Pick<KeptMessagesOptions, 'outbox' | 'part' | 'onDamaged'>,
): Promise<void> {
  onDamaged(
    new ShopBellError('storage', `The waiting message ${id} was damaged in the browser's storage and put aside; the others are sent.`),
  )
  await outbox.write(`${part}:damaged`, id, value)
  await outbox.remove(part, id)
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
