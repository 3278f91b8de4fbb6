import type { Strings } from '../strings.ts'
import type { RatingDraft } from './draft.ts'

/** How far a rating is on its way to the server. */
export type Sending = 'no' | 'sending' | 'failed'

/** What the form is drawn from, and what it does. */
export interface FormScene {
  strings: Strings['rating']
  draft: RatingDraft
  sending: Sending
  disabled: boolean
  /** Whether it was sent without a score. */
  scoreMissing: boolean
  /** Whether a rating is changed, which can be called off. */
  changing: boolean
  change(part: Partial<RatingDraft>): void
  submit(): void
  cancel(): void
}
