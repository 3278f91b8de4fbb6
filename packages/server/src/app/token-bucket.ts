/** How much of something is allowed: `burst` at once, then `perSecond`. */
export interface Rate {
  burst: number
  perSecond: number
}

/** Counts for each key; forgets who has been quiet. */
export interface TokenBuckets {
  /** Takes tokens; 0 when there were enough, else the milliseconds until there are. */
  take(key: string, cost?: number): number
}

const MAX_KEYS = 50_000

/** Makes buckets that all have the same rate. */
export function createTokenBuckets({ burst, perSecond }: Rate, now: () => number): TokenBuckets {
  const buckets = new Map<string, { tokens: number; at: number }>()

  function forgetFull(): void {
    const refillMs = (burst / perSecond) * 1000
    for (const [key, bucket] of buckets) {
      // The map keeps its order of insertion, and every use inserts anew: the rest is younger.
      if (now() - bucket.at < refillMs && buckets.size < MAX_KEYS) return
      buckets.delete(key)
    }
  }

  return {
    take(key, cost = 1) {
      forgetFull()
      const bucket = buckets.get(key)
      const passed = bucket ? Math.max(0, now() - bucket.at) : 0
      const tokens = bucket ? Math.min(burst, bucket.tokens + (passed / 1000) * perSecond) : burst
      buckets.delete(key)
      if (tokens >= cost) {
        buckets.set(key, { tokens: tokens - cost, at: now() })
        return 0
      }
      buckets.set(key, { tokens, at: now() })
      return Math.ceil(((cost - tokens) / perSecond) * 1000)
    },
  }
}
