import { StorageFullError, StoreUnavailableError } from './store.ts'

/** Options of {@link createGroups}. */
export interface GroupOptions<Item, Result> {
  /** Groups that run at the same time. */
  lanes: number
  /** Most items in a group. */
  most: number
  /** Items with the same key run in order, never two at the same time. */
  keyOf: (item: Item) => string
  /** Runs a group, all or nothing; answers in the group's order. */
  run: (group: readonly Item[]) => Promise<Result[]>
  /** Runs one item of a group that failed: one bad item must not take its neighbours with it. */
  runAlone: (item: Item) => Promise<Result>
}

interface Waiting<Item, Result> {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/** Does things in groups, each a round trip and perhaps a commit: what arrives while all lanes are busy goes together with the next. */
export function createGroups<Item, Result>(options: GroupOptions<Item, Result>): (item: Item) => Promise<Result> {
  const { lanes, most, keyOf, run, runAlone } = options
  let waiting: Waiting<Item, Result>[] = []
  const running = new Set<string>()
  let busy = 0
  let isScheduled = false

  function take(): Waiting<Item, Result>[] {
    const group: Waiting<Item, Result>[] = []
    const later: Waiting<Item, Result>[] = []
    const passed = new Set<string>()
    for (const one of waiting) {
      const key = keyOf(one.item)
      const isFree = group.length < most && !running.has(key) && !passed.has(key)
      passed.add(key)
      ;(isFree ? group : later).push(one)
    }
    waiting = later
    for (const { item } of group) running.add(keyOf(item))
    return group
  }

  async function runGroup(group: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(group.map(({ item }) => item))
      for (const [index, { resolve }] of group.entries()) resolve(results[index] as Result)
    } catch (error) {
      if (error instanceof StoreUnavailableError || error instanceof StorageFullError) {
        for (const { reject } of group) reject(error)
        return
      }
      await Promise.all(group.map(({ item, resolve, reject }) => runAlone(item).then(resolve, reject)))
    }
  }

  function start(): void {
    isScheduled = false
    while (busy < lanes) {
      const group = take()
      if (!group.length) return
      busy++
      void runGroup(group).then(() => {
        busy--
        for (const { item } of group) running.delete(keyOf(item))
        start()
      })
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      // What is asked for in the same turn goes together.
      if (isScheduled || busy >= lanes) return
      isScheduled = true
      queueMicrotask(start)
    })
}
