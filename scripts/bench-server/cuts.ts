import { setTimeout as delay } from 'node:timers/promises'
import { type CuttingProxy, openCuttingProxy } from './cutting-proxy.ts'
import { openOurPair } from './our-pair.ts'
import { openPeerPair } from './peer-pair.ts'
import { type PeerSetup, type Server, type ServerOptions, startOurs, startPeer } from './server.ts'

/** Somebody who writes into a conversation, and somebody else who reads it. */
export interface Pair {
  /** Writes a text that nobody else writes. */
  send(text: string): void
  /** Every text that the reader got, in order, as often as it came. */
  seen(): readonly string[]
  close(): void
}

/** What became of messages while connections were cut. */
export interface Outcome {
  sent: number
  lost: number
  doubled: number
  reordered: number
  cuts: number
  kills: number
}

/** What happens to the server meanwhile. */
export interface Trouble {
  ms: number
  /** Milliseconds between two SIGKILLs of the server, which is started again at once. */
  killEveryMs?: number
}

/** Pairs that write at the same time, each twice a second. */
const PAIRS = 40
const PAUSE_MS = 500

/** When everything is whole again, what is still on its way gets so long without any news. */
const QUIET_MS = 8000

/** Our server and our client, as a page uses it. */
export function cutOurs(folder: string, trouble: Trouble): Promise<Outcome> {
  return run(folder, trouble, startOurs, openOurPair)
}

/** Socket.IO's server and client. */
export function cutPeer(setup: PeerSetup, folder: string, trouble: Trouble): Promise<Outcome> {
  return run(
    folder,
    trouble,
    (options) => startPeer(setup, options),
    (proxy, index) => openPeerPair(setup, proxy, index),
  )
}

async function run(
  folder: string,
  { ms, killEveryMs = Number.POSITIVE_INFINITY }: Trouble,
  start: (options: ServerOptions) => Promise<Server>,
  open: (proxy: CuttingProxy, index: number) => Promise<Pair>,
): Promise<Outcome> {
  let server = await start({ folder })
  const { port } = server
  const proxy = await openCuttingProxy(port)
  const pairs = await Promise.all(Array.from({ length: PAIRS }, (_, index) => open(proxy, index)))
  const sent = pairs.map((): string[] => [])
  let kills = 0
  const begun = performance.now()
  let killAt = begun + killEveryMs
  for (let round = 0; performance.now() - begun < ms; round++) {
    for (const [index, pair] of pairs.entries()) {
      const text = `message ${round} of ${index}`
      sent[index]?.push(text)
      pair.send(text)
    }
    if (performance.now() > killAt) {
      await server.end('SIGKILL')
      server = await start({ folder, port })
      kills++
      killAt = performance.now() + killEveryMs
    }
    await delay(PAUSE_MS)
  }
  const cuts = proxy.cuts()
  proxy.calm()
  await untilQuiet(pairs, sent)
  const outcome = pairs.map((pair, index) => judge(sent[index] ?? [], pair.seen()))
  for (const pair of pairs) pair.close()
  proxy.close()
  await server.end('SIGKILL')
  const sum = (count: (one: (typeof outcome)[number]) => number) => outcome.reduce((total, one) => total + count(one), 0)
  return {
    sent: sum((one) => one.sent),
    lost: sum((one) => one.lost),
    doubled: sum((one) => one.doubled),
    reordered: sum((one) => one.reordered),
    cuts,
    kills,
  }
}

/** Waits until every reader has everything, or nothing comes any more. */
async function untilQuiet(pairs: readonly Pair[], sent: readonly (readonly string[])[]): Promise<void> {
  let last = -1
  for (let until = performance.now() + QUIET_MS; performance.now() < until; await delay(50)) {
    const counts = pairs.map((pair) => new Set(pair.seen()).size)
    if (counts.every((count, index) => count >= (sent[index]?.length ?? 0))) return
    const all = counts.reduce((total, count) => total + count, 0)
    if (all !== last) until = performance.now() + QUIET_MS
    last = all
  }
}

/** Counts what is missing, what came more than once, and what came before something that was written earlier. */
export function judge(sent: readonly string[], seen: readonly string[]): Pick<Outcome, 'sent' | 'lost' | 'doubled' | 'reordered'> {
  const first = [...new Set(seen)].filter((text) => sent.includes(text))
  const places = first.map((text) => sent.indexOf(text))
  return {
    sent: sent.length,
    lost: sent.length - first.length,
    doubled: seen.length - new Set(seen).size,
    reordered: places.filter((place, index) => index > 0 && place < (places[index - 1] ?? 0)).length,
  }
}
