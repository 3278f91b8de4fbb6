import type { Courtesy } from '@shopbell/core/protocol'
import type { PersonRule } from './person-rule.ts'

/** What the assistant hears and says in one language. */
export interface SpokenLanguage {
  /** Its BCP 47 tag, one of those that the widget has words in. */
  tag: string
  /** How somebody asks for a person. */
  person: PersonRule
  /** Courtesies, and what is said `with` them and means nothing alone; parted by commas. */
  courtesies: Record<Courtesy | 'with', string>
  /** Small words that tell it from others in the same letters; none where the letters do. */
  tells?: string
  /** What the assistant answers to a courtesy: the widget's own words. */
  says: Record<Courtesy, string>
}
