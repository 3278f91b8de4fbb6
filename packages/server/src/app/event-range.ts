import type { EventRange } from '../store/store.ts'
import { ProblemError } from './problem.ts'
import { type Shape, type Shaped, shape } from './shape.ts'
import { object, optional } from './shape-compound.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

/** A whole number in a query string. */
export function numeral(min: number, max: number): Shape<number> {
  return shape(`a whole number from ${min} to ${max}`, { type: 'integer', minimum: min, maximum: max }, (value) => {
    if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) return undefined
    return Number(value) >= min && Number(value) <= max ? Number(value) : undefined
  })
}

/** The query of a request for a part of a log. */
export const rangeQuery = object({
  before: optional(numeral(1, Number.MAX_SAFE_INTEGER)),
  after: optional(numeral(0, Number.MAX_SAFE_INTEGER)),
  limit: optional(numeral(1, MAX_LIMIT)),
})

/** The part of a log that a query means; the newest events when it says nothing. */
export function eventRange({ before, after, limit = DEFAULT_LIMIT }: Shaped<typeof rangeQuery>): EventRange {
  if (before !== undefined && after !== undefined) {
    throw new ProblemError('invalid-request', 'Both before and after are given; wanted is one of them.')
  }
  return after === undefined ? { before: before ?? Number.MAX_SAFE_INTEGER, limit } : { after, limit }
}
