import { setTimeout as delay } from 'node:timers/promises'
import type { ConversationEvent, EventsAnswer } from '@shopbell/core/protocol'
import { createCookieFetch } from './cookie-fetch.ts'

const PAGE = 200

/** Reads whole logs through the API, on a good connection. */
export interface Clerk {
  /** Empty when the server does not know the conversation. */
  log(conversation: string): Promise<ConversationEvent[]>
}

/** Signs somebody in who only reads. */
export async function createClerk(account: { name: string; password: string }, desk: string): Promise<Clerk> {
  const ask = createCookieFetch(desk)
  const body = JSON.stringify(account)
  for (let tries = 1; ; tries++) {
    const response = await ask(`${desk}/v1/desk/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    if (response.ok) break
    if (response.status !== 429 || tries > 30) throw new Error(`Nobody could sign in to read the logs: ${await response.text()}`)
    await delay(1_000)
  }

  return {
    async log(conversation) {
      const events: ConversationEvent[] = []
      for (;;) {
        const after = events.at(-1)?.seq ?? 0
        const response = await ask(`${desk}/v1/desk/conversations/${conversation}/events?after=${after}&limit=${PAGE}`)
        if (response.status === 404) return []
        if (!response.ok) throw new Error(`The log of ${conversation} cannot be read: ${await response.text()}`)
        const page = ((await response.json()) as EventsAnswer).events
        events.push(...page)
        if (page.length < PAGE) return events
      }
    },
  }
}
