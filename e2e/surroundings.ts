import { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { startBrowser } from './browser.ts'
import { createPlace, type Place, type Stack, startStack } from './stack.ts'

/** What the tests of a `describe` share; `stack` is another one after it was killed and started again. */
export interface Surroundings {
  place: Place
  stack: Stack
  browser: Browser
}

/** A running stack and a browser for the tests of a `describe`, there before the first and gone after the last. */
export function useSurroundings(start: () => Promise<Browser> = () => startBrowser()): Surroundings {
  const surroundings = {} as Surroundings
  before(async () => {
    surroundings.place = await createPlace()
    // One after the other: a stack that does not start leaves no browser behind.
    surroundings.stack = await startStack(surroundings.place)
    surroundings.browser = await start()
  })
  after(async () => {
    const { stack, browser, place } = surroundings as Partial<Surroundings>
    await stack?.kill()
    await browser?.close()
    place?.remove()
  })
  return surroundings
}
