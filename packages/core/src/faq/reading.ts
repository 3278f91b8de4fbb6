import { type Index, phraseKey } from './read-index.ts'
import { createSounds } from './sounds.ts'
import { readTokens } from './tokens.ts'

/** A question in the terms of an index. */
export interface Reading {
  /** The nodes in it, and how much each says. */
  nodes: Map<number, number>
  /** Words by which typing errors are forgiven, and how much each says. */
  words: Map<string, number>
  /** Square of the strength of everything in the question that the index does not know. */
  unknown: number
}

/** A node that a place in the question may be. A quiet one counts only within a phrase. */
interface Choice {
  node: number
  share: number
  quiet: boolean
}

const UNKNOWN = 1.3
const UNKNOWN_PAIR = 0.1
const ALIKE = 0.6
const SPELLED = 0.9
const MOST_PLACES = 200

/** Makes the function that reads questions; with `typing` the last word may be unfinished. */
export function createReader(index: Index): (text: string, typing: boolean, most?: number) => Reading {
  const { units, folds, phrases, meanings, importance } = index
  const sounds = createSounds(index)

  function choicesOf(word: string, unfinished: boolean): Choice[][] {
    const unit = units.get(word)
    const known = unit === undefined ? [] : [{ node: unit, share: 1, quiet: false }]
    if (isCharacter(word)) return [[...known, ...sounds.alike(word).map((node) => ({ node, share: ALIKE, quiet: true }))]]
    if (unfinished && word.length > 1) {
      const longer = [...units].filter(([text]) => text.startsWith(word) && text !== word).slice(0, 30)
      known.push(...longer.map(([, node]) => ({ node, share: (unit === undefined ? 1 : 0.4) / Math.sqrt(longer.length), quiet: false })))
    }
    const spelled = known.length ? [] : sounds.spell(word, unfinished)
    if (!spelled.length) return [known]
    return spelled.map((list) => list.map((node) => ({ node, share: SPELLED / list.length ** 0.2, quiet: list.length > 8 })))
  }

  return (text, typing, most) => {
    const reading: Reading = { nodes: new Map(), words: new Map(), unknown: 0 }
    const mark = (node: number, share: number) => {
      const strength = share * (importance[node] ?? 0)
      if (strength <= (reading.nodes.get(node) ?? -1)) return
      reading.nodes.set(node, strength)
      const more = meanings.get(node) ?? []
      for (const meaning of more) mark(meaning, share * more.length ** -0.3)
    }
    const words = readTokens(text, most).map((token) => folds.get(token.text) ?? token.text)
    const places = words.flatMap((word, i) => {
      const unfinished = typing && i === words.length - 1
      const choices = choicesOf(word, unfinished)
      const known = Math.max(
        ...choices.map((place) => Math.max(0, ...place.map(({ node, quiet }) => (quiet ? 0 : (importance[node] ?? 0))))),
      )
      if (!known && !choices.some((place) => place.length)) reading.unknown += UNKNOWN ** 2
      if (!isCharacter(word) && word.length > 3) reading.words.set(unfinished ? `^${word}` : `^${word}$`, known || 1)
      return choices
    })
    let before: Choice[] = []
    for (const place of places.slice(0, most ?? MOST_PLACES)) {
      const phrasesHere: Choice[] = []
      for (const quiet of [false, true]) {
        if (phrasesHere.length) break
        for (const first of before) {
          for (const second of place) {
            if ((first.quiet || second.quiet) !== quiet) continue
            const node = phrases.get(phraseKey(index, first.node, second.node))
            if (node === undefined) continue
            const share = first.share * second.share
            mark(node, share)
            if (first.quiet) mark(first.node, share)
            if (second.quiet) mark(second.node, share)
            phrasesHere.push({ node, share, quiet })
          }
        }
      }
      for (const { node, share, quiet } of place) if (!quiet) mark(node, share)
      if (before.length && !phrasesHere.length) reading.unknown += UNKNOWN_PAIR
      before = [...place, ...phrasesHere]
    }
    return reading
  }
}

/** Whether a token is one character of a script without spaces. */
export function isCharacter(text: string): boolean {
  return text > '\u0e00' && [...text].length === 1
}
