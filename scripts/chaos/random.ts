/** Chance that a seed repeats: the same seed draws the same numbers in the same order. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  between(least: number, most: number): number
  /** True so often, of 1. */
  chance(share: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** Chance of its own for a part with this name, so that parts that take turns differently do not disturb each other. */
  fork(name: string): Random
}

/** Makes a {@link Random} (mulberry32, by Tommy Ettinger, in the public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const random: Random = {
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
    between: (least, most) => least + random.next() * (most - least),
    chance: (share) => random.next() < share,
    pick: (values) => values[Math.floor(random.next() * values.length)] as (typeof values)[number],
    fork: (name) => createRandom([...name].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 0x01000193), seed ^ 0x811c9dc5)),
  }
  return random
}
