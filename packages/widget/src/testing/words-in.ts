import type { Language } from '../strings/languages.ts'
import { createPhrasing } from '../strings/phrasing.ts'
import { loadWording, type Strings } from '../strings.ts'

/** The words of a language. */
export async function wordsIn(language: Language): Promise<Strings> {
  const { write } = await loadWording(language)
  return write(createPhrasing(language))
}
