import type { Courtesy } from '@shopbell/core/protocol'
import { foldText, plainWords } from './languages/fold-text.ts'
import { LANGUAGES } from './languages/languages.ts'

/** A text that is a greeting, a thank-you or an "OK" and nothing else. */
export interface HeardCourtesy {
  courtesy: Courtesy
  /** The tags of the languages that it is said in; none where everybody says it. */
  languages: readonly string[]
}

/** A phrase, or a row of them: `with` says nothing alone. */
interface Phrase {
  kind: Courtesy | 'with'
  languages: readonly string[]
}

/** Said in every language of the world, so that they tell none. */
const EVERYWHERE: Record<Courtesy, string> = {
  greeting: 'hello, hi, hey',
  thanks: 'thanks, thx',
  noted: 'ok, okay, okey, oki, bye',
}
/** What is said with others that say less: "OK, thanks" is a thank-you, "hello, yes" a greeting. */
const BY_WEIGHT: readonly Phrase['kind'][] = ['with', 'noted', 'greeting', 'thanks']
const LONGEST = 60
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}ー]'
const IDLE_SPACE = new RegExp(`(?<=${UNSPACED}) (?=${UNSPACED})`, 'gu')
const UNSPACED_END = new RegExp(`${UNSPACED}$`, 'u')

const phrases = readPhrases()
const longestPhrase = Math.max(...[...phrases.keys()].map(({ length }) => length))

/** What kind of courtesy a text is that is nothing else, no question that an FAQ could answer; undefined for all others. */
export function courtesyOf(text: string): Courtesy | undefined {
  return hearCourtesy(text)?.courtesy
}

/** The same with the languages that tell it: courtesies in a row, each in any language. */
export function hearCourtesy(text: string): HeardCourtesy | undefined {
  if (text.length > LONGEST) return undefined
  const words = comparable(text)
  const found = words === '' ? undefined : heard(words, 0, new Map())
  return found && found.kind !== 'with' ? { courtesy: found.kind, languages: found.languages } : undefined
}

/** What the words from `start` on are; undefined when anything among them is no courtesy. */
function heard(words: string, start: number, known: Map<number, Phrase | undefined>): Phrase | undefined {
  if (known.has(start)) return known.get(start)
  let best: Phrase | undefined
  for (let end = Math.min(words.length, start + longestPhrase); end > start; end--) {
    const said = words.slice(start, end)
    const phrase = phrases.get(said)
    if (!phrase || !endsAt(words, end)) continue
    const rest = words[end] === ' ' ? end + 1 : end
    const row = rest < words.length ? heavier(phrase, heard(words, rest, known)) : phrase
    if (row && (!best || weight(row) > weight(best))) best = row
  }
  known.set(start, best)
  return best
}

/** Scripts with spaces end a phrase at one only. */
function endsAt(words: string, end: number): boolean {
  return end === words.length || words[end] === ' ' || UNSPACED_END.test(words.slice(0, end)) || UNSPACED_END.test(words.slice(0, end + 1))
}

function heavier(first: Phrase, rest: Phrase | undefined): Phrase | undefined {
  return rest && (weight(rest) > weight(first) ? rest : first)
}

function weight({ kind }: Phrase): number {
  return BY_WEIGHT.indexOf(kind)
}

function comparable(text: string): string {
  return plainWords(foldText(text)).replace(IDLE_SPACE, '')
}

function readPhrases(): ReadonlyMap<string, Phrase> {
  const all = new Map<string, Phrase>()
  const add = (lists: Partial<Record<Phrase['kind'], string>>, tags: readonly string[]) => {
    for (const kind of BY_WEIGHT) {
      for (const said of lists[kind]?.split(', ').map(comparable) ?? []) {
        const before = all.get(said)
        const isSame = before?.kind === kind
        if (!before || isSame || weight(before) < BY_WEIGHT.indexOf(kind))
          all.set(said, { kind, languages: isSame ? [...before.languages, ...tags] : tags })
      }
    }
  }
  for (const { tag, courtesies } of LANGUAGES) add(courtesies, [tag])
  // Last: what is said everywhere tells no language, whoever lists it.
  for (const kind of ['noted', 'greeting', 'thanks'] as const)
    for (const said of EVERYWHERE[kind].split(', ')) all.set(said, { kind, languages: [] })
  return all
}
