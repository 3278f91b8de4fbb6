import { type Thread, waitsFor } from './thread.ts'

/** The views of the list. */
export type Filter = 'waiting' | 'mine' | 'open' | 'closed'

/** Every {@link Filter}, in the order of the buttons. */
export const FILTERS: readonly Filter[] = ['open', 'waiting', 'mine', 'closed']

/** The conversations of a view: who waits longest first, then the last active first. */
export function listThreads(threads: Iterable<Thread>, filter: Filter, agent: string): Thread[] {
  return [...threads].filter((thread) => belongs(thread, filter, agent)).sort(byUrgency)
}

/** How many visitors wait for this agent, or for anybody. */
export function countWaiting(threads: Iterable<Thread>, agent: string): number {
  return listThreads(threads, 'waiting', agent).length
}

function belongs(thread: Thread, filter: Filter, agent: string): boolean {
  const { status, assignee } = thread.head
  switch (filter) {
    case 'open':
      return status !== 'closed'
    case 'waiting':
      return waitsFor(thread, agent)
    case 'mine':
      return status !== 'closed' && assignee?.id === agent
    case 'closed':
      return status === 'closed' && !thread.archived
  }
}

function byUrgency(a: Thread, b: Thread): number {
  const waitingA = a.head.waitingSince ?? Number.POSITIVE_INFINITY
  const waitingB = b.head.waitingSince ?? Number.POSITIVE_INFINITY
  if (waitingA !== waitingB) return waitingA - waitingB
  return lastAt(b) - lastAt(a)
}

function lastAt({ head }: Thread): number {
  return head.lastMessage?.at ?? head.startedAt
}
