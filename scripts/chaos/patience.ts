/** How patient clients and people are; times in milliseconds. */
export interface Patience {
  /** For the answer to a request. */
  timeout: number
  /** For the next byte of a feed. */
  silence: number
  /** Whether people look at their pages again while these wait for the next try, which then comes at once. */
  looksAgain: boolean
}

/** What the product does. */
export const PRODUCT_PATIENCE: Patience = { timeout: 20_000, silence: 35_000, looksAgain: false }

/** For a run of some seconds, in which silence has to end too; a quiet feed is then given up although nothing is wrong with it. */
export const SHORT_PATIENCE: Patience = { timeout: 1_500, silence: 3_000, looksAgain: true }
