import { atom, type ReadableAtom } from 'nanostores'
import { delay } from './backoff.ts'

/** `visible`: somebody may look; `hidden`: in the background; `away`: frozen, or kept for the way back: nothing may be held. */
export type PageState = 'visible' | 'hidden' | 'away'

/** What a page shares with the other pages of its browser; the host supplies it, for a core knows no page. */
export interface Surroundings {
  /** Web Locks, where the browser has them. */
  locks?: Pick<LockManager, 'request'> | undefined
  /** A line to all other tabs of the origin, where the browser has one. */
  openChannel?: ((name: string) => TabChannel) | undefined
  page(): PageState
  /** Calls when {@link page} has changed. @returns a function that takes the listener away again */
  watchPage(listener: () => void): () => void
  /** Whether the page may play a sound; browsers allow it where somebody has clicked. @default always */
  mayRing?(): boolean
}

/** What is used of a BroadcastChannel. */
export interface TabChannel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => unknown) | null
  close(): void
}

/** What tabs say to each other: `ping` asks the leader to say `beat`, `isNew` when somebody has just begun to look; everything else is the caller's. */
export type TabMessage<Beat, More> = { type: 'ping'; isNew: boolean } | ({ type: 'beat'; hidden: boolean } & Beat) | More

/** The tabs of one visitor in one browser, of which one leads. Nothing depends on there being only one. */
export interface Tabs<More> {
  /** Whether this tab has the connection. False before {@link join}. */
  $leads: ReadableAtom<boolean>
  /** Whether this tab sends what waits: the leader, and every tab where nobody can be elected. */
  delivers(): boolean
  /** Takes part from now on; before, nothing is asked of the browser. */
  join(): void
  /** Says something to the other tabs; before {@link join} and after {@link stop} only with `always`. */
  tell(message: More, always?: boolean): void
  /** Tells the others how the leader is. */
  beat(): void
  /** True in one tab only, a visible one when there is one: for what is to happen once. */
  claim(what: string): Promise<boolean>
  /** Goes on as if there were no other tab. */
  part(): void
  stop(): void
}

/** Options of {@link createTabs}. */
export interface TabsOptions<Beat, More> {
  name: string
  /** Absent: there are no other tabs. */
  surroundings: Surroundings | undefined
  /** How the leader is; sent with each beat. */
  pulse: () => Beat
  /** Called with what other tabs say, and with their `ping`. */
  onMessage: (message: TabMessage<Beat, More>) => void
  /** Whether a leader in the background had better make room for a tab that somebody looks at. */
  isWeak: (beat: Beat) => boolean
  random?: () => number
}

/** A little different in each tab, so that not all take the place of a silent leader at once. */
const PING_MS = { least: 1_000, more: 400 }
/** A leader that left so many questions without an answer is frozen. Counted, not timed: after a sleep no time has passed. */
const UNANSWERED = 4
/** Longer than the others wait before they ask. */
const CLAIM_MS = 5_000

/** Makes the tabs of a visitor: Web Locks choose the leader, and a tab that somebody looks at takes over from one that fell silent. */
export function createTabs<Beat extends object, More extends { type: string }>(options: TabsOptions<Beat, More>): Tabs<More> {
  const { name, pulse, onMessage, isWeak, random = Math.random } = options
  const $leads = atom(false)
  const every = PING_MS.least + random() * PING_MS.more
  let surroundings = options.surroundings
  let locks = surroundings?.openChannel && surroundings.locks
  let channel: TabChannel | undefined
  let stopWatching = () => {}
  let state: 'new' | 'joined' | 'stopped' = 'new'
  // Ends the present candidacy or leadership; absent while this tab is no candidate.
  let resign: (() => void) | undefined
  const ended = new AbortController()
  let unanswered = 0
  let pinging: ReturnType<typeof setInterval> | undefined

  const page = () => surroundings?.page() ?? 'visible'

  function look() {
    if (state !== 'joined') return
    if (!surroundings) return $leads.set(true)
    if (!locks) return $leads.set(page() === 'visible')
    if (page() === 'away') resign?.()
    else if (!resign) campaign(locks)
    const asks = page() === 'visible' && !$leads.get()
    clearInterval(pinging)
    pinging = asks ? setInterval(check, every) : undefined
    if (!asks) return
    unanswered = 0
    ping(true)
  }

  function ping(isNew: boolean) {
    channel?.postMessage({ type: 'ping', isNew })
  }

  function check() {
    if (++unanswered > UNANSWERED) steal()
    else ping(false)
  }

  function steal() {
    if (!locks || $leads.get() || page() !== 'visible') return
    resign?.()
    campaign(locks, true)
  }

  function campaign(manager: Pick<LockManager, 'request'>, isSteal = false) {
    const waiting = new AbortController()
    let isOver = false
    let release = () => {}
    resign = () => {
      isOver = true
      resign = undefined
      waiting.abort()
      release()
      $leads.set(false)
    }
    const hold = () => {
      if (isOver) return undefined
      return new Promise<void>((resolve) => {
        release = resolve
        lead()
      })
    }
    manager.request(name, isSteal ? { steal: true } : { signal: waiting.signal }, hold).catch((error) => {
      if (isOver) return
      resign?.()
      // A page that may not have locks, such as a sandboxed frame, goes on without.
      if ((error as Error).name !== 'AbortError') locks = undefined
      look()
    })
  }

  function lead() {
    clearInterval(pinging)
    $leads.set(true)
    tabs.beat()
  }

  function hear(message: TabMessage<Beat, More> | undefined) {
    if (typeof message?.type !== 'string' || state !== 'joined') return
    if (isPing(message) && $leads.get()) tabs.beat()
    if (isBeat(message)) {
      unanswered = 0
      if (message.hidden && isWeak(message)) steal()
    }
    onMessage(message)
  }

  const tabs: Tabs<More> = {
    $leads,
    delivers: () => state === 'joined' && (!locks || $leads.get()),
    join() {
      if (state !== 'new') return
      state = 'joined'
      channel = surroundings?.openChannel?.(name)
      if (channel) channel.onmessage = ({ data }) => hear(data)
      stopWatching = surroundings?.watchPage(look) ?? stopWatching
      look()
    },
    tell(message, always = false) {
      const line = channel ?? (always ? surroundings?.openChannel?.(name) : undefined)
      line?.postMessage(message)
      if (line !== channel) line?.close()
    },
    beat: () => channel?.postMessage({ ...pulse(), type: 'beat', hidden: page() !== 'visible' }),
    async claim(what) {
      if (!locks) return page() === 'visible'
      const manager = locks
      // Who looks has the first word.
      await delay((page() === 'visible' ? 0 : 300) + (surroundings?.mayRing?.() === false ? 600 : 0), ended.signal)
      return new Promise((answer) => {
        const take = (lock: Lock | null) => {
          answer(lock !== null)
          return lock ? delay(CLAIM_MS, ended.signal) : undefined
        }
        manager.request(`${name}:${what}`, { ifAvailable: true }, take).catch(() => answer(false))
      })
    },
    part() {
      leave()
      surroundings = undefined
      locks = undefined
      look()
    },
    stop() {
      state = 'stopped'
      ended.abort()
      leave()
      $leads.set(false)
    },
  }

  function leave() {
    clearInterval(pinging)
    stopWatching()
    resign?.()
    channel?.close()
    channel = undefined
  }
  return tabs
}

function isPing(message: { type: string }): message is { type: 'ping'; isNew: boolean } {
  return message.type === 'ping'
}

function isBeat<Beat>(message: { type: string }): message is { type: 'beat'; hidden: boolean } & Beat {
  return message.type === 'beat'
}
