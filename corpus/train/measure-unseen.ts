import { centerOf, likeness } from '../../packages/core/src/faq/pack/fuse.ts'
import type { Pack } from '../../packages/core/src/faq/pack/open-pack.ts'
import { createRandom, shuffled } from './random.ts'
import type { Corpus } from './read-corpus.ts'

const HELD_OUT = 0.3
/** Phrasings that a shop usually writes for an entry, besides its question. */
const PHRASINGS = 3

/** A corpus in two: the questions that a pack is trained on, and those of a shop that it has not seen. */
export interface CorpusHalves {
  seen: Corpus
  unseen: Corpus
}

/**
 * Keeps the whole files of some questions back, as many as three of ten.
 * @param seed chooses which
 */
export function holdOut(corpus: Corpus, seed: number): CorpusHalves {
  const order = shuffled(corpus.questions, createRandom(seed))
  const count = Math.round(HELD_OUT * order.length)
  return { seen: { ...corpus, questions: order.slice(count) }, unseen: { ...corpus, questions: order.slice(0, count) } }
}

/**
 * Share of the lines, from 0 to 1, that a pack alone puts nearest to their own question, when it knows each by its `ask` and three more
 * lines, as it is in a shop's own FAQ. It says something only of questions that the pack was not trained on.
 */
export function foundUnseen(pack: Pack, { questions }: Corpus): number {
  const centers = questions.map(({ ask, train }) => centerOf([ask, ...train.slice(0, PHRASINGS)].map((line) => pack.embed(line))))
  const found = questions.flatMap(({ train, test }, question) =>
    [...train.slice(PHRASINGS), ...test].map((line) => {
      const vector = pack.embed(line)
      const scores = centers.map((center) => likeness(vector, center))
      const best = Math.max(...scores)
      return best > 0 && scores.indexOf(best) === question
    }),
  )
  return found.filter(Boolean).length / found.length
}
