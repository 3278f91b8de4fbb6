import { setTimeout as delay } from 'node:timers/promises'
import { createId, type SessionAnswer } from '@shopbell/core/protocol'
import type { SentMessage } from './check.ts'
import type { Patience } from './patience.ts'
import { SITE } from './place.ts'
import type { Random } from './random.ts'

/**
 * Senders as they are not to be, to show that the check bites. `without id`: tries again until it works, each time as a new message;
 * `without retry`: tries once.
 */
export const CONTROLS = ['without id', 'without retry'] as const

/** One of {@link CONTROLS}. */
export type ControlName = (typeof CONTROLS)[number]

/** A sender that does it wrong. */
export interface Control {
  control: ControlName
  conversation: string
  sent: readonly SentMessage[]
  live(signal: AbortSignal): Promise<void>
}

/** Makes a control; `number` tells it from others of its kind. */
export function createControl(control: ControlName, number: number, server: string, { timeout }: Patience, random: Random): Control {
  const conversation = createId()
  const sender = `${control} ${number}`
  const sent: SentMessage[] = []

  async function post<Answer>(path: string, body: unknown, token?: string): Promise<Answer | undefined> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const signal = AbortSignal.timeout(timeout)
    const response = await fetch(server + path, { method: 'POST', headers, body: JSON.stringify(body), signal }).catch(() => undefined)
    return response?.ok ? ((await response.json().catch(() => undefined)) as Answer | undefined) : undefined
  }

  async function untilAnswered<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
    for (;;) {
      const answer = await ask()
      if (answer !== undefined) return answer
      await delay(300)
    }
  }

  return {
    control,
    conversation,
    sent,
    async live(signal) {
      const session = await untilAnswered(() => post<SessionAnswer>('/v1/sessions', { site: SITE }))
      while (!signal.aborted) {
        const text = `${sender}, ${sent.length + 1}`
        const tryOnce = () => {
          const items = [{ id: createId(), content: { kind: 'text', text } }]
          return post<unknown>(`/v1/conversations/${conversation}/messages`, { items, handoff: true }, session.accessToken)
        }
        const answer = control === 'without id' ? await untilAnswered(tryOnce) : await tryOnce()
        sent.push({ sender, text, isAcknowledged: answer !== undefined })
        await delay(random.between(300, 700))
      }
    },
  }
}
