import { parseArgs } from 'node:util'
import type { StoreName } from './place.ts'

/** What a run was asked to be. */
export interface Options {
  stores: StoreName[]
  seconds: number
  seed: number
  conversations: number
}

/**
 * Reads the command line: `--minutes 10`, `--store sqlite` or `postgres` (both when left out), `--seed N`, `--conversations N`.
 * @param newSeed the seed when none is given
 * @throws Error with what was given and what is wanted
 */
export function parseOptions(args: string[], newSeed: number): Options {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args, options: { minutes: text, store: text, seed: text, conversations: text } })
  const { store } = values
  if (store !== undefined && store !== 'sqlite' && store !== 'postgres') {
    throw new Error(`--store ${store} is not known; wanted is sqlite or postgres.`)
  }
  const numeral = (name: 'minutes' | 'seed' | 'conversations', fallback: number, isGood: (value: number) => boolean, wanted: string) => {
    const value = values[name] === undefined ? fallback : Number(values[name])
    if (!isGood(value)) throw new Error(`--${name} ${values[name]} makes no sense; wanted is ${wanted}.`)
    return value
  }
  const minutes = numeral('minutes', 10, (value) => value >= 0.1 && value <= 600, 'a number of minutes from 0.1 to 600')
  return {
    stores: store ? [store] : ['sqlite', 'postgres'],
    seconds: minutes * 60,
    seed: numeral('seed', newSeed, (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32, 'a whole number below 2^32'),
    conversations: numeral('conversations', 16, (value) => Number.isInteger(value) && value >= 1 && value <= 200, 'a number from 1 to 200'),
  }
}
