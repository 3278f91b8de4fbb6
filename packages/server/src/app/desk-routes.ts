import type { DeskAnswer, DeskConversation, DeskRating } from '@shopbell/core/protocol'
import { deskCursor } from '../hub/desk-source.ts'
import type { DeskRecord } from '../store/store.ts'
import { agentFace } from './desk-sessions.ts'
import { json, type Route, type RouteMaker } from './route.ts'
import type { Services } from './services.ts'
import type { Sites } from './site.ts'

/** The desk lists this many conversations at most. */
const MAX_LISTED = 500

/** Who only ever spoke with the assistant is listed for a day. */
const ASSISTANT_LISTED_MS = 24 * 60 * 60 * 1000

const MAX_MISSES = 200

/** What the desk reads of everything. */
export function deskRoutes(make: RouteMaker, { store, sites, now }: Services): Route[] {
  return [
    make.agent({
      method: 'GET',
      path: '/v1/desk/conversations',
      summary: "What is open, what was closed today, today's ratings, and the cursor to go on from.",
      async run() {
        const time = now()
        // Each site has a midnight of its own; the store is asked from the earliest on.
        const since = Math.min(time, ...sites.all().map((site) => site.dayStart(time)))
        const period = { since, assistantSince: time - ASSISTANT_LISTED_MS, limit: MAX_LISTED }
        const [epoch, agents, snapshot] = await Promise.all([store.epoch(), store.agents(), store.deskSnapshot(period)])
        const answer: DeskAnswer = {
          cursor: deskCursor(epoch, snapshot.position),
          epoch,
          agents: agents.map(agentFace),
          replies: Object.fromEntries(sites.all().map((site) => [site.id, site.replies])),
          conversations: snapshot.conversations.map(deskConversation),
          ratings: summary(snapshot.rated.flatMap((record) => ratingOfToday(record, sites, time))),
        }
        return json(answer)
      },
    }),
    make.agent({
      method: 'GET',
      path: '/v1/desk/misses',
      summary: 'Searches that found nothing, the most frequent first.',
      run: async () => json({ misses: await store.misses(MAX_MISSES) }),
    }),
  ]
}

function deskConversation({ site, visitor: { id, signedIn, name, email }, head }: DeskRecord): DeskConversation {
  return { site, visitor: { id, signedIn, ...(name !== undefined && { name }), ...(email !== undefined && { email }) }, head }
}

function ratingOfToday({ site, head }: DeskRecord, sites: Sites, now: number): DeskRating[] {
  if (!head.rating || head.rating.at < (sites.get(site)?.dayStart(now) ?? 0)) return []
  const { score, reasons, comment, solved, at } = head.rating
  return [{ conversation: head.id, site, at, score, reasons, comment, solved }]
}

function summary(list: DeskRating[]): DeskAnswer['ratings'] {
  const sum = list.reduce((total, { score }) => total + score, 0)
  return { average: list.length ? sum / list.length : null, count: list.length, list }
}
