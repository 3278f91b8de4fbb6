import { centerOf, likeness } from '../../packages/core/src/faq/pack/fuse.ts'
import type { Pack } from '../../packages/core/src/faq/pack/open-pack.ts'
import type { Corpus } from './read-corpus.ts'

/** Share of the lines for testing, from 0 to 1, that a pack alone puts nearest to the training lines of their question. */
export function foundFirst(pack: Pack, { questions }: Corpus): number {
  const centers = questions.map(({ train }) => centerOf(train.map((line) => pack.embed(line))))
  const found = questions.flatMap(({ test }, question) =>
    test.map((line) => {
      const vector = pack.embed(line)
      const scores = centers.map((center) => likeness(vector, center))
      return scores.indexOf(Math.max(...scores)) === question
    }),
  )
  return found.filter(Boolean).length / found.length
}
