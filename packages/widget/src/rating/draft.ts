import { RATING_REASONS, type RatingReason, type RatingValues } from '@shopbell/core/protocol'

/** One of the five steps, from 1 (very bad) to 5 (very good). */
export type Score = RatingValues['score']

/** The five steps, the worst first. */
export const SCORES: readonly Score[] = [1, 2, 3, 4, 5]

/** Longest comment, in UTF-16 units. */
export const MAX_COMMENT = 2000

const GOOD = RATING_REASONS.slice(0, RATING_REASONS.length / 2)
const BAD = RATING_REASONS.slice(RATING_REASONS.length / 2)

/** A rating that is still being filled in. */
export interface RatingDraft {
  score: Score | undefined
  /** Also those that the present score does not offer, so that a slip of the finger loses nothing. */
  reasons: readonly RatingReason[]
  comment: string
  solved: boolean | null
}

/** Nothing filled in. */
export const EMPTY_DRAFT: RatingDraft = { score: undefined, reasons: [], comment: '', solved: null }

/** The reasons that go with a score: good ones for a good one, bad ones for a bad one, all in the middle. */
export function reasonsFor(score: Score): readonly RatingReason[] {
  return score > 3 ? GOOD : score < 3 ? BAD : RATING_REASONS
}

/** What is sent: only reasons that were on offer, and the comment without space around it. */
export function valuesOf(draft: RatingDraft & { score: Score }): RatingValues {
  const { score, solved } = draft
  return { score, reasons: reasonsFor(score).filter((reason) => draft.reasons.includes(reason)), comment: draft.comment.trim(), solved }
}
