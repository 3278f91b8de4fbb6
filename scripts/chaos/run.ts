import { setTimeout as delay } from 'node:timers/promises'
import { type Agent, createAgent } from './agent.ts'
import { startBalancer } from './balancer.ts'
import { check, isSound, type Testimony, type Verdict } from './check.ts'
import { type Clerk, createClerk } from './clerk.ts'
import { CONTROLS, type Control, type ControlName, createControl } from './control.ts'
import { FAULTS, type Fault, type FaultRates, startCuttingProxy } from './cutting-proxy.ts'
import { startNodes } from './nodes.ts'
import type { Patience } from './patience.ts'
import { createPlace, type StoreName } from './place.ts'
import { createRandom, type Random } from './random.ts'
import { createVisitor, type Visitor } from './visitor.ts'

/** Options of {@link runChaos}. */
export interface ChaosOptions {
  store: StoreName
  /** How long everything is broken. */
  seconds: number
  seed: number
  conversations: number
  patience: Patience
  /** Called about twice a second; `done` is from 0 to 1. */
  onProgress?: (label: string, done: number) => void
}

/** What a run came to. */
export interface ChaosResult {
  store: StoreName
  nodes: number
  seed: number
  kills: number
  faults: Record<Fault, number>
  /** Of visitors and agents. */
  verdict: Verdict
  /** Of senders that do it wrong. */
  controls: Record<ControlName, Verdict>
  /** Seconds after the end of all faults until every reader had everything. */
  settledAfter: number
  /** What the servers logged as errors, each once. */
  errors: readonly string[]
  /** Everything that is not as it is to be, in sentences; empty when the run is good. */
  problems: string[]
}

const NODES: Record<StoreName, number> = { sqlite: 1, postgres: 3 }
const AGENTS = 4
const CONTROLS_EACH = 10

const RATES: FaultRates = {
  'lost acknowledgement': 0.06,
  'cut request': 0.04,
  'cut reply': 0.02,
  'silent server': 0.005,
  'silent client': 0.005,
  delay: 0.1,
}

/** Breaks everything for a while, waits until it is quiet again, and compares what is there. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { store, seconds, seed, conversations, patience, onProgress = () => {} } = options
  const random = createRandom(seed)
  const closing: (() => unknown)[] = []
  try {
    onProgress('starting', 0)
    const place = await createPlace(store, AGENTS)
    closing.push(place.remove)
    const nodes = await startNodes(NODES[store], place.env)
    closing.push(nodes.stop)
    const [visitorNodes, deskNodes] = [await startBalancer(() => nodes.ports().visitors), await startBalancer(() => nodes.ports().agents)]
    closing.push(visitorNodes.stop, deskNodes.stop)
    const proxyFor = (target: number, name: string) => startCuttingProxy({ target, rates: RATES, random: random.fork(name) })
    const [visitorProxy, deskProxy] = [await proxyFor(visitorNodes.port, 'visitors'), await proxyFor(deskNodes.port, 'agents')]
    closing.push(visitorProxy.stop, deskProxy.stop)
    const [server, desk] = [`http://127.0.0.1:${visitorProxy.port}`, `http://127.0.0.1:${deskProxy.port}`]

    const visitors = Array.from({ length: conversations }, (_, index) => {
      const name = `visitor-${index + 1}`
      return createVisitor(name, server, patience, random.fork(name))
    })
    const agents = place.agents.map((account) => createAgent(account, desk, patience, random.fork(account.name)))
    closing.push(() => [...visitors, ...agents].forEach((one) => void one.stop()))
    const controls = CONTROLS.flatMap((control) =>
      Array.from({ length: CONTROLS_EACH }, (_, index) =>
        createControl(control, index + 1, server, patience, random.fork(`${control} ${index}`)),
      ),
    )

    const over = new AbortController()
    const begun = performance.now()
    const share = () => (performance.now() - begun) / 1000 / seconds
    const sentSoFar = () => visitors.reduce((sum, visitor) => sum + visitor.sent().length, 0)
    const bar = setInterval(() => onProgress(`${sentSoFar()} from visitors, ${nodes.kills()} kills`, Math.min(1, share())), 500)
    closing.push(() => clearInterval(bar))
    const timer = setTimeout(() => over.abort(), seconds * 1000)
    closing.push(
      () => clearTimeout(timer),
      () => over.abort(),
    )
    await Promise.all([
      ...visitors.map((visitor) => visitor.live(over.signal)),
      ...agents.map((agent, index) => agent.live(() => conversationsOf(visitors, index), over.signal)),
      ...controls.map((control) => control.live(over.signal)),
      keepKilling(nodes.kill, nodes.ready, random.fork('kills'), over.signal),
    ])

    visitorProxy.heal()
    deskProxy.heal()
    await nodes.ready()
    const healed = performance.now()
    for (const one of [...visitors, ...agents]) one.wake()
    const clerk = await createClerk(place.agents[0] as (typeof place.agents)[number], `http://127.0.0.1:${deskNodes.port}`)
    const verdict = await settle(visitors, agents, clerk, patience, () => onProgress('waiting until all is quiet', 1))
    const settledAfter = (performance.now() - healed) / 1000
    const ofControls = Object.fromEntries(
      await Promise.all(CONTROLS.map(async (name) => [name, check(await controlTestimonies(controls, name, clerk))] as const)),
    ) as Record<ControlName, Verdict>
    const faults = Object.fromEntries(FAULTS.map((fault) => [fault, visitorProxy.struck[fault] + deskProxy.struck[fault]]))
    const refused = [...visitors, ...agents].flatMap((one) => one.refused())
    return {
      store,
      nodes: NODES[store],
      seed,
      kills: nodes.kills(),
      faults: faults as Record<Fault, number>,
      verdict,
      controls: ofControls,
      settledAfter,
      errors: nodes.errors(),
      problems: problemsOf(verdict, ofControls, nodes.kills(), refused),
    }
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

/** Each agent has some of the conversations. */
function conversationsOf(visitors: readonly Visitor[], agent: number): string[] {
  return visitors.flatMap((visitor, index) => (index % AGENTS === agent ? (visitor.conversation() ?? []) : []))
}

async function keepKilling(
  kill: (random: Random) => Promise<void>,
  ready: () => Promise<void>,
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await delay(random.between(800, 4_000), undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    // Now and then the next one dies before the last is back.
    if (random.chance(0.7)) await ready()
    await kill(random)
  }
}

/** Compares again and again until all is sound, or there is no more hope. */
async function settle(
  visitors: readonly Visitor[],
  agents: readonly Agent[],
  clerk: Clerk,
  { timeout, silence, looksAgain }: Patience,
  onRound: () => void,
): Promise<Verdict> {
  // A silent connection is found, a last pause of up to 30 seconds slept through, and then again.
  const deadline = performance.now() + 2 * (timeout + silence + 30_000)
  for (;;) {
    onRound()
    const waiting = [...visitors, ...agents].reduce((sum, one) => sum + one.waiting(), 0)
    if (waiting === 0 || performance.now() > deadline) {
      const verdict = check(await Promise.all(visitors.map((visitor) => testimonyOf(visitor, agents, clerk))))
      if (isSound(verdict) || performance.now() > deadline) return verdict
    }
    await delay(500)
    if (looksAgain) for (const one of [...visitors, ...agents]) one.wake()
  }
}

async function testimonyOf(visitor: Visitor, agents: readonly Agent[], clerk: Clerk): Promise<Testimony> {
  const conversation = visitor.conversation() ?? ''
  const views = [visitor.views(), ...agents.map(async (agent) => [await agent.view(conversation)])]
  // A reader who cannot be asked yet has seen nothing yet.
  const readers = (await Promise.all(views.map((view) => view.catch(() => [{ reader: 'unreachable', messages: [], seqs: [] }])))).flat()
  const sent = [...visitor.sent(), ...agents.flatMap((agent) => agent.sent(conversation))]
  return { conversation, sent, log: await clerk.log(conversation), readers }
}

function controlTestimonies(controls: readonly Control[], name: ControlName, clerk: Clerk): Promise<Testimony[]> {
  const chosen = controls.filter(({ control }) => control === name)
  return Promise.all(
    chosen.map(async ({ conversation, sent }) => ({ conversation, sent, log: await clerk.log(conversation), readers: [] })),
  )
}

function problemsOf(verdict: Verdict, controls: Record<ControlName, Verdict>, kills: number, refused: readonly string[]): string[] {
  const problems: string[] = []
  if (!isSound(verdict))
    problems.push('What was sent, what is in the log and what every reader sees are not the same.', ...verdict.examples)
  if (refused.length) problems.push(`The server refused ${refused.length} good messages for good, for example “${refused[0]}”.`)
  if (kills === 0) problems.push('No server was killed; the run was too short to show anything.')
  if (controls['without id'].doubled === 0) problems.push('The check did not notice that a sender without an id doubles messages.')
  if (controls['without retry'].lost === 0) problems.push('The check did not notice that a sender without a second try loses messages.')
  return problems
}
