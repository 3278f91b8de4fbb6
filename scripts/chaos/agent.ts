import { setTimeout as delay } from 'node:timers/promises'
import { createHttpTransport, isShopBellError } from '@shopbell/core'
import { createDeskClient } from '../../packages/desk/src/desk-client.ts'
import { messagesOf, type ReaderView, type SentMessage } from './check.ts'
import { createCookieFetch } from './cookie-fetch.ts'
import type { Patience } from './patience.ts'
import type { Random } from './random.ts'

/** Somebody at the desk: the product's own client of it, with its outbox and its feed of all conversations. */
export interface Agent {
  name: string
  /** Answers now and then in the conversations that are there by then; resolves soon after the signal. */
  live(conversations: () => readonly string[], signal: AbortSignal): Promise<void>
  sent(conversation: string): SentMessage[]
  waiting(): number
  refused(): string[]
  wake(): void
  view(conversation: string): Promise<ReaderView>
  stop(): void
}

/** Makes an agent, who is not signed in yet. */
export function createAgent(
  { name, password }: { name: string; password: string },
  desk: string,
  patience: Patience,
  random: Random,
): Agent {
  const transport = createHttpTransport({ server: desk, ...patience, fetch: createCookieFetch(desk) })
  const client = createDeskClient({ transport })
  const written: { id: string; conversation: string; sender: string; text: string }[] = []
  const opened = new Set<string>()

  async function signIn(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        return await client.signIn(name, password)
      } catch (error) {
        if (!isShopBellError(error) || !error.retryable) throw error
        await delay(500)
      }
    }
  }

  /** Has the newest page of a log here, so that what comes after it comes through the feed. */
  function look(conversation: string): void {
    if (opened.has(conversation)) return
    opened.add(conversation)
    client.open(conversation).catch(() => opened.delete(conversation))
  }

  function write(conversation: string): void {
    const sender = `${name} to ${conversation}`
    const text = `${sender} ${written.length + 1}`
    written.push({ id: client.send(conversation, text), conversation, sender, text })
  }

  const outgoing = () => client.$outgoing.get()

  return {
    name,
    async live(conversations, signal) {
      await signIn(signal)
      while (!signal.aborted) {
        await delay(random.between(300, 1_500))
        const all = conversations()
        for (const conversation of all) look(conversation)
        if (!all.length) continue
        if (random.chance(0.8)) write(random.pick(all))
        else await client.markRead(random.pick(all)).catch(() => {})
      }
    },
    sent: (wanted) =>
      written
        .filter(({ conversation }) => conversation === wanted)
        .map(({ id, sender, text }) => ({ sender, text, isAcknowledged: !outgoing().some((one) => one.id === id) })),
    waiting: () => outgoing().length,
    refused: () => outgoing().flatMap(({ state, id, error }) => (state === 'failed' ? `${id}: ${error?.message}` : [])),
    wake: client.wake,
    async view(conversation) {
      await client.open(conversation)
      while ((client.$threads.get().get(conversation)?.firstSeq ?? 1) > 1) await client.loadEarlier(conversation)
      const events = client.$threads.get().get(conversation)?.events ?? []
      return { reader: name, messages: messagesOf(events), seqs: [events.map(({ seq }) => seq)] }
    },
    stop: client.stop,
  }
}
