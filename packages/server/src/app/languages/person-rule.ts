import { mendTypos } from './mend-typos.ts'

/** How a request for a person is recognised in one language. */
export interface PersonRule {
  /** @param sentence one sentence, as `plainWords` gives it */
  asks(sentence: string): boolean
}

/** What a request is made of in a language with spaces; each is a list of alternatives, parted by `|`, folded. */
export interface PersonWords {
  /** Who is asked for by what they are: agent, human. Alone it is a request. */
  staff: string
  /** Who is asked for only with a verb: someone. */
  anyone: string
  /** Where such people are: customer service. Alone it is a request. */
  service: string
  /** The same where only a verb tells that it is no product: support. */
  team: string
  /** What can stand before whom: articles, adjectives. */
  kind: string
  /** What can stand after whom: "de verdad", "in chat". */
  after: string
  /** Somebody of whom it is said that they are real. */
  real: string
  /** "Talk to": whoever follows is asked for. */
  reach: string
  /** "With … speak", in a language whose verb comes last. */
  around?: { before: string; after: string }
  /** Whole requests that name nobody: "call me back", "who can I talk to". */
  unnamed: string
  /** "I want": a request if no more follows than courtesy. */
  want: string
  /** "Is there": the same for staff; "is anybody there" is a greeting. */
  exists: string
  /** "I don't want to": what follows is not asked for. */
  refuse: string
  /** What nobody wants to talk to. */
  bot: string
  /** Courtesy around a request. */
  polite: string
  /** Products and figures that such words are used of. */
  matter: string
}

/** What other languages call it in English words. */
const BORROWED = 'customer (?:service|support|care)|live (?:chat|agent)|support|help ?desk|call ?center|agent|manager|human'
const START = '(?<!\\p{L})'
const END = '(?!\\p{L})'

/** The rule of a language that writes spaces. Typing errors are mended where nothing is recognised. */
export function spacedPersonRule(words: PersonWords): PersonRule {
  const { staff, anyone, service, team, kind, after, real, reach, around, unnamed, want, exists, refuse, bot, polite, matter } = words
  const anybody = `(?:(?:${kind}) ){0,4}(?:${staff}|${anyone}|${service}|${team}|${BORROWED})${END}`
  const end = `(?: (?:${after})){0,3}(?: (?:${polite})){0,5}$`
  const reached = [`${START}(?:${reach}) ${anybody}`]
  if (around) reached.push(`(?:^|${START}(?:${around.before}) )${anybody}(?: \\p{L}+){0,6} (?:${around.after})${END}`)

  const plainly = [...reached, `${START}(?:${unnamed})${END}`].map((pattern) => new RegExp(pattern, 'u'))
  const byWords = [
    `^(?:(?:${polite}) ){0,5}(?:(?:${kind}) ){0,4}(?:${staff}|${service}|${real})${end}`,
    `${START}(?:${want}) (?:(?:${kind}) ){0,4}(?:${staff}|${anyone}|${service})${end}`,
    `${START}(?:${exists}) (?:(?:${kind}) ){0,4}(?:${staff})${end}`,
    `${START}(?:${want}|${exists}) (?:(?:${kind}) ){0,4}(?:${real})${END}`,
  ].map((pattern) => new RegExp(pattern, 'u'))
  const refused = new RegExp(`${START}(?:${refuse}) (?:${reached.join('|')})`, 'gu')
  const noBot = new RegExp(`${START}(?:${refuse}) (?:${reach}|${around?.before ?? reach}) (?:(?:${kind}) ){0,4}(?:${bot})${END}`, 'u')
  const things = new RegExp(`${START}(?:${matter})${END}`, 'u')
  const vocabulary = wordsOf(`${staff}|${service}|${reach}|${around?.after ?? ''}`)

  const asks = (sentence: string) => {
    if (noBot.test(sentence)) return true
    const wanted = sentence.replace(refused, '')
    return plainly.some((pattern) => pattern.test(wanted)) || (!things.test(wanted) && byWords.some((pattern) => pattern.test(wanted)))
  }
  return {
    asks(sentence) {
      if (asks(sentence)) return true
      const mended = mendTypos(sentence, vocabulary)
      return mended !== sentence && asks(mended)
    },
  }
}

/** The words of alternatives that are whole, with and without a letter that may be missing. */
function wordsOf(alternatives: string): string[] {
  const found = alternatives.matchAll(/(?<![\p{L}\\?\])])(\p{L}{3,})(\p{L})(\?)?(?=$|[| )])/gu)
  return [...new Set([...found].flatMap(([, most = '', last = '', optional]) => (optional ? [most, most + last] : [most + last])))]
}

/** The rule of a language that writes no spaces, or not always in the same places: they are left out. */
export function compactPersonRule({ asks, refused }: { asks: readonly RegExp[]; refused: RegExp }): PersonRule {
  return {
    asks(sentence) {
      const wanted = sentence.replaceAll(' ', '').replace(refused, '')
      return asks.some((pattern) => pattern.test(wanted))
    },
  }
}
