import { createClient } from '@shopbell/core'
import { applyToHead, type ConversationEvent, emptyHead, type SessionAnswer } from '@shopbell/core/protocol'
import { createFakeTransport } from '@shopbell/core/testing'
import '@shopbell/widget/define'

declare global {
  /** Shows a conversation with these texts, once `prepare` has them. */
  var showMessages: (texts: string[]) => unknown
  /** Takes the texts before the clock runs, as others are given them in an array. */
  var prepare: (texts: string[]) => Promise<void>
}

const chat = document.createElement('shop-bell-chat')

globalThis.prepare = async (texts) => {
  const transport = createFakeTransport()
  const { request } = transport
  transport.request = async (what) => {
    const answer = await request(what)
    return what.path.startsWith('/v1/sessions') ? withMessages(answer as SessionAnswer, texts) : answer
  }
  chat.client = createClient({ transport, site: 'demo' })
  // What an open conversation does; the answer to the session is the log.
  await chat.client.$chat
    .get()
    .askPerson()
    .catch(() => undefined)
}

globalThis.showMessages = () => document.body.append(chat)

function withMessages(answer: SessionAnswer, texts: string[]): SessionAnswer {
  const conversation = '0190a0b0-0000-7000-8000-000000000000'
  const events = texts.map((text, i): ConversationEvent => {
    const id = `0190a0b0-0000-7000-9000-${String(i).padStart(12, '0')}`
    const from = i % 2 ? ({ role: 'agent', id: 'lin', name: 'Lin' } as const) : ({ role: 'visitor', id: answer.visitor.id } as const)
    return { type: 'message', conversation, id, seq: i + 1, at: 1_790_000_000_000 + i * 60_000, from, content: { kind: 'text', text } }
  })
  const head = events.reduce(applyToHead, emptyHead(conversation))
  // As it comes out of a response: nothing is shared.
  return JSON.parse(JSON.stringify({ ...answer, conversations: [{ head, events }] })) as SessionAnswer
}
