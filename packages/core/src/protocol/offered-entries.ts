import type { SuggestionsContent } from './content.ts'

/** The questions to offer: none to who said thank you, whatever there is for clients that know of no courtesies. */
export function offeredEntries({ entries, courtesy }: SuggestionsContent): SuggestionsContent['entries'] {
  return courtesy === 'thanks' || courtesy === 'noted' ? [] : entries
}
