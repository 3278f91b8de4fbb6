import { createRandom } from '../chaos/random.ts'

/** How much the writer writes. */
export interface Work {
  conversations: number
  /** Messages in each conversation. */
  messages: number
}

/** Every so many messages a picture is saved too. */
export const PICTURE_EVERY = 8

/** The text of a message: the same for writer and reader, and of no other message. */
export function textOf(conversation: string, seq: number): string {
  const { between } = createRandom(1).fork(`${conversation} ${seq}`)
  return `${conversation} ${seq} `.repeat(Math.ceil(between(1, 200)))
}

/** The bytes of the picture that goes with a message; no real picture, for the store does not look into it. */
export function bytesOf(id: string): Uint8Array {
  return Buffer.alloc(Math.floor(createRandom(2).fork(id).between(2_000, 60_000)), `${id} `)
}

/** The names of the conversations. */
export function namesOf({ conversations }: Work): string[] {
  return Array.from({ length: conversations }, (_, index) => `conversation-${index + 1}`)
}

/** The id of the picture that goes with a message, or nothing when none does. */
export function pictureOf(conversation: string, seq: number): string | undefined {
  return seq % PICTURE_EVERY === 0 ? `picture-${conversation}-${seq}` : undefined
}
