import { ProblemError } from './problem.ts'
import { createTokenBuckets, type Rate, type TokenBuckets } from './token-bucket.ts'

/** What is limited by rate; `messages`, `marks` and `uploads` by visitor or agent, the rest by address. */
export type RateName = 'messages' | 'marks' | 'uploads' | 'sessions' | 'reports' | 'signIn'

/** How much the server takes. */
export interface Limits {
  rates: Record<RateName, Rate>
  /** Largest JSON body in bytes. */
  bodyBytes: number
  /** Largest picture in bytes. */
  uploadBytes: number
  /** Largest picture in pixels. */
  uploadPixels: number
  /** Feeds of one session; one more ends the oldest, which most likely lost its reader unnoticed. */
  feedsPerSession: number
}

/** The limits of a server that is not told otherwise. */
export const DEFAULT_LIMITS: Limits = {
  rates: {
    messages: { burst: 20, perSecond: 2 },
    // Read marks, typing and ratings.
    marks: { burst: 60, perSecond: 10 },
    uploads: { burst: 10, perSecond: 0.5 },
    // Many phones share one address.
    sessions: { burst: 200, perSecond: 5 },
    // Searches without a result, and votes.
    reports: { burst: 100, perSecond: 5 },
    signIn: { burst: 10, perSecond: 0.1 },
  },
  bodyBytes: 256 * 1024,
  uploadBytes: 5_000_000,
  uploadPixels: 50_000_000,
  feedsPerSession: 6,
}

/** Takes from a rate or throws `rate-limited`. */
export type TakeFromRate = (rate: RateName, key: string, cost?: number) => void

/** Keeps the rates of one server. */
export function createRates(rates: Limits['rates'], now: () => number): TakeFromRate {
  const buckets = Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, createTokenBuckets(rate, now)])) as Record<
    RateName,
    TokenBuckets
  >
  return (rate, key, cost) => {
    const waitMs = buckets[rate].take(key, cost)
    if (waitMs === 0) return
    const { burst, perSecond } = rates[rate]
    throw new ProblemError('rate-limited', `Too much at once: ${burst} are taken, then ${perSecond} a second; try again later.`, waitMs)
  }
}
