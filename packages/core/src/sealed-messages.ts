import { createInTurn } from './in-turn.ts'
import type { OutboxStorage } from './outbox-storage.ts'
import type { Surroundings } from './tabs.ts'

/** Where messages wait for a visitor who signed out, and what they are sealed with. */
export interface Sealing {
  outbox: OutboxStorage
  /** The visitor's part of the outbox storage. */
  part: string
  /** What only the visitor's own session gets from the server. Base64url, 32 bytes. */
  key: string
  tabs: Surroundings | undefined
}

/** A message of which nothing can be read without the key. */
interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

const SEALED = ':sealed'
const ALGORITHM = 'AES-GCM'

/** Seals what waits in a part, so that whoever uses the browser meanwhile cannot read it. Rejects where browsers offer nothing for that. */
export function sealWaiting(sealing: Sealing): Promise<void> {
  return exchange(sealing, sealing.part, sealing.part + SEALED, seal)
}

/** Opens what was sealed in a part. What was sealed with another key, for somebody who is not there any more, is forgotten. */
export function openSealed(sealing: Sealing): Promise<void> {
  return exchange(sealing, sealing.part + SEALED, sealing.part, open)
}

async function exchange(
  { outbox, part, key, tabs }: Sealing,
  from: string,
  to: string,
  change: (key: CryptoKey, value: never) => Promise<unknown>,
): Promise<void> {
  const imported = await crypto.subtle.importKey('raw', fromBase64Url(key), ALGORITHM, false, ['encrypt', 'decrypt'])
  await createInTurn(
    tabs,
    `${part}${SEALED}`,
  )(async () => {
    for (const { id, value } of await outbox.read(from)) {
      const changed = await change(imported, value as never).catch(() => undefined)
      if (changed !== undefined) await outbox.write(to, id, changed)
      await outbox.remove(from, id)
    }
  })
}

/** JSON first, and then the bytes of the picture when there is one. */
async function seal(key: CryptoKey, value: { body: { image?: { picture: Blob } } }): Promise<Sealed> {
  const { image } = value.body
  const json = new TextEncoder().encode(JSON.stringify({ value, type: image?.picture.type }))
  const picture = image ? await image.picture.arrayBuffer() : new ArrayBuffer(0)
  const plain = await new Blob([new Uint32Array([json.length]), json, picture]).arrayBuffer()
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, bytes: await crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, plain) }
}

async function open(key: CryptoKey, { iv, bytes }: Sealed): Promise<unknown> {
  const plain = await crypto.subtle.decrypt({ name: ALGORITHM, iv }, key, bytes)
  const end = 4 + (new Uint32Array(plain, 0, 1)[0] as number)
  const { value, type } = JSON.parse(new TextDecoder().decode(new Uint8Array(plain, 4, end - 4))) as {
    value: { body: { image?: { picture: Blob } } }
    type?: string
  }
  if (value.body.image) value.body.image.picture = new Blob([new Uint8Array(plain, end)], { type: type ?? '' })
  return value
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}
