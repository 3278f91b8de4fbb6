import type { ConversationEvent } from '@shopbell/core/protocol'

/** A message that somebody wrote; no two have the same text. */
export interface SentMessage {
  sender: string
  text: string
  /** Whether the sender was told that the server has it. */
  isAcknowledged: boolean
}

/** A message as somebody sees it. */
export interface SeenMessage {
  id: string
  text: string
}

/** What one reader of a conversation saw. */
export interface ReaderView {
  reader: string
  /** What is shown in the end, in order. */
  messages: readonly SeenMessage[]
  /** For each time that the reader began anew: the `seq` of each event as it was taken in; may begin in the middle of the log. */
  seqs: readonly (readonly number[])[]
}

/** Everything that is known of a conversation when all is quiet again. */
export interface Testimony {
  conversation: string
  /** In the order of writing, by sender. */
  sent: readonly SentMessage[]
  /** The whole log, as the server tells it. */
  log: readonly ConversationEvent[]
  readers: readonly ReaderView[]
}

/** What is wrong, counted; a sound conversation has zeros from `lost` on. */
export interface Verdict {
  conversations: number
  sent: number
  views: number
  /** Written, and not in the log. */
  lost: number
  /** Of those, the ones that the sender was told the server has. */
  broken: number
  /** In the log once too often. */
  doubled: number
  /** Of one sender, and in the log before something that was written earlier. */
  reordered: number
  /** A `seq` that is not one more than the one before it, in the log or in what a reader took in. */
  gaps: number
  /** In the log, and written by nobody. */
  invented: number
  /** Readers who see something else than the log. */
  disagreeing: number
  /** Some of it in sentences, to begin looking with. */
  examples: string[]
}

/** Most sentences in a {@link Verdict}. */
const MAX_EXAMPLES = 10

/** The counts of a {@link Verdict} that must be zero. */
export const DEFECTS = ['lost', 'broken', 'doubled', 'reordered', 'gaps', 'invented', 'disagreeing'] as const

/** Compares what was sent, what is in the log and what every reader sees, conversation by conversation. */
export function check(testimonies: readonly Testimony[]): Verdict {
  const verdict: Verdict = {
    conversations: testimonies.length,
    sent: 0,
    views: 0,
    ...{ lost: 0, broken: 0, doubled: 0, reordered: 0, gaps: 0, invented: 0, disagreeing: 0 },
    examples: [],
  }
  for (const { conversation, sent, log, readers } of testimonies) {
    const messages = messagesOf(log)
    const places = new Map<string, number[]>()
    for (const [index, { text }] of messages.entries()) places.set(text, [...(places.get(text) ?? []), index])
    const written = new Set(sent.map(({ text }) => text))
    const missing = sent.filter(({ text }) => !places.has(text))
    verdict.sent += sent.length
    verdict.views += readers.length
    verdict.lost += missing.length
    verdict.broken += missing.filter(({ isAcknowledged }) => isAcknowledged).length
    verdict.doubled += [...places.values()].reduce((sum, found) => sum + found.length - 1, 0) + repeated(log.map(({ id }) => id))
    verdict.reordered += countReordered(sent, places)
    verdict.invented += [...places.keys()].filter((text) => !written.has(text)).length
    verdict.gaps +=
      breaks([0, ...log.map(({ seq }) => seq)]) + readers.flatMap(({ seqs }) => seqs).reduce((sum, seqs) => sum + breaks(seqs), 0)
    const truth = JSON.stringify(messages)
    const wrong = readers.filter((view) => JSON.stringify(view.messages) !== truth)
    verdict.disagreeing += wrong.length
    verdict.examples.push(
      ...missing.map(({ text }) => `“${text}” is not in the log of ${conversation}.`),
      ...wrong.map((view) => differenceOf(view, messages)),
      ...readers.flatMap(({ reader, seqs }) => seqs.flatMap((taken) => jumps(reader, taken))),
    )
    verdict.examples.length = Math.min(verdict.examples.length, MAX_EXAMPLES)
  }
  return verdict
}

/** Whether nothing is wrong, and there was something to be wrong. */
export function isSound(verdict: Verdict): boolean {
  return verdict.sent > 0 && verdict.views > 0 && DEFECTS.every((defect) => verdict[defect] === 0)
}

/** The texts that people wrote, in the log's order. */
export function messagesOf(log: readonly ConversationEvent[]): SeenMessage[] {
  return log.flatMap((event) =>
    event.type === 'message' && event.content.kind === 'text' ? { id: event.id, text: event.content.text } : [],
  )
}

function countReordered(sent: readonly SentMessage[], places: ReadonlyMap<string, readonly number[]>): number {
  const latest = new Map<string, number>()
  let count = 0
  for (const { sender, text } of sent) {
    const place = places.get(text)?.[0]
    if (place === undefined) continue
    const before = latest.get(sender) ?? -1
    if (place < before) count++
    latest.set(sender, Math.max(place, before))
  }
  return count
}

function differenceOf({ reader, messages }: ReaderView, log: readonly SeenMessage[]): string {
  const place = log.findIndex(({ id }, index) => messages[index]?.id !== id)
  const [wanted, seen] = place < 0 ? [undefined, messages[log.length]] : [log[place], messages[place]]
  return `${reader} sees ${messages.length} messages of ${log.length}, and “${seen?.text ?? 'nothing'}” where the log has “${wanted?.text ?? 'nothing'}”.`
}

function jumps(reader: string, seqs: readonly number[]): string[] {
  const places = seqs.map((_, index) => index).filter((index) => index > 0 && seqs[index] !== (seqs[index - 1] as number) + 1)
  return places.map((index) => `${reader} took in ${seqs[index]} after ${seqs[index - 1]}.`)
}

function breaks(seqs: readonly number[]): number {
  return seqs.filter((seq, index) => index > 0 && seq !== (seqs[index - 1] as number) + 1).length
}

function repeated(ids: readonly string[]): number {
  return ids.length - new Set(ids).size
}
