import { createOutbox, type Outbox, type Outgoing } from '@shopbell/core'
import { readyPicture } from '@shopbell/core/pictures'
import type { AgentContent, ConversationEvent, EventsAnswer, UploadAnswer } from '@shopbell/core/protocol'
import type { DeskSession } from './desk-session.ts'

/** A reply on its way: content, or a picture that is still to be uploaded. */
export interface ReplyBody {
  conversation: string
  content?: AgentContent
  image?: { picture: Blob; name?: string }
}

/** A reply that the server does not have yet. */
export type OutgoingReply = Outgoing<ReplyBody>

/** Makes the outbox of the desk: one for all conversations, in the order of writing. */
export function createReplyOutbox(
  session: DeskSession,
  receive: (events: readonly ConversationEvent[]) => Promise<void>,
  random: () => number,
): Outbox<ReplyBody> {
  // An id stands for one picture: each try sends the same bytes.
  const ready = new WeakMap<Blob, Promise<Blob>>()

  async function contentOf({ id, body }: OutgoingReply): Promise<AgentContent> {
    if (body.content) return body.content
    const { picture: chosen, name } = body.image as { picture: Blob; name?: string }
    if (!ready.has(chosen)) ready.set(chosen, readyPicture(chosen))
    const picture = (await ready.get(chosen)) as Blob
    const request = { method: 'PUT', path: `/v1/desk/uploads/${id}`, body: picture, type: picture.type } as const
    const { upload, width, height } = (await session.request(request)) as UploadAnswer
    return { kind: 'image', upload, width, height, ...(name !== undefined && { name }) }
  }

  return createOutbox<ReplyBody>({
    random,
    takeBatch,
    async deliver(batch) {
      const { conversation } = (batch[0] as OutgoingReply).body
      const items = await Promise.all(batch.map(async (reply) => ({ id: reply.id, content: await contentOf(reply) })))
      const path = `/v1/desk/conversations/${conversation}/messages`
      const answer = (await session.request({ method: 'POST', path, body: { items } })) as EventsAnswer
      await receive(answer.events)
    },
  })
}

/** What may share one request: the same conversation; a picture goes alone. */
function takeBatch(waiting: readonly OutgoingReply[]): readonly OutgoingReply[] {
  const { body } = waiting[0] as OutgoingReply
  if (body.image) return waiting.slice(0, 1)
  const other = waiting.findIndex((reply) => reply.body.image || reply.body.conversation !== body.conversation)
  return waiting.slice(0, Math.min(20, other < 0 ? waiting.length : other))
}
