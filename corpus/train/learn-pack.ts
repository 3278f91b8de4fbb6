import { TRADITIONAL } from '../../packages/core/src/faq/compile/language/traditional-table.ts'
import { featuresOf } from '../../packages/core/src/faq/pack/features.ts'
import { type PackSource, writePack } from '../../packages/core/src/faq/pack/write-pack.ts'
import { inHurry } from './augment.ts'
import { type BatchLine, createLearner } from './contrast.ts'
import { createRandom, shuffled } from './random.ts'
import type { Corpus } from './read-corpus.ts'
import { replaceWords } from './replace-words.ts'
import { chooseFeatures } from './vocabulary.ts'
import { sayingsOf } from './word-batches.ts'

/** What a pack is trained with. */
export interface PackRecipe {
  seed: number
  /** Most features; the rest of a language is left unknown. */
  features: number
  /** Numbers of a vector; even. */
  dimensions: number
  /** How often every line has its turn; it is left out when other questions fill the batch. */
  passes: number
  rate: number
  temperature: number
  decay: number
  /** Share of the features of a line that is left out each time. */
  drop: number
  /** Lines of each question in a batch. */
  together: number
  /** Lines out of scope in a batch. */
  strangers: number
  /** Share of the lines that are mistyped or cut. */
  hurry: number
  /** Most questions in a batch. */
  questions: number
  /** Share of the lines that say something in another word that means the same. */
  replace: number
  /** How many meanings of words are learned after each batch of lines. */
  meanings: number
  /** Ways to say what words mean, in a batch. */
  ways: number
  /** Share of the features of words that is left out each time. */
  wordDrop: number
  /** How fast words are learned, as a share of the rate of lines. */
  wordRate: number
  /** How many lines a word counts as that is in a group of words that mean the same. */
  wordWorth: number
}

/** What the packs of this repository are trained with. */
export const RECIPE: PackRecipe = {
  seed: 1,
  features: 3900,
  dimensions: 32,
  passes: 60,
  rate: 0.15,
  temperature: 0.15,
  decay: 0.01,
  drop: 0.2,
  together: 4,
  strangers: 24,
  hurry: 0.5,
  questions: 100,
  replace: 0.3,
  meanings: 300,
  ways: 2,
  wordDrop: 0.1,
  wordRate: 1,
  wordWorth: 2,
}

/** Share of the usual length of a text's vector below which a pack knows too little of it. */
const KNOWN = 0.5

/** Traditional characters to simplified ones. */
const FOLDS = new Map([...TRADITIONAL.replaceAll('\n', '').matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to] as const))

/**
 * Trains a pack on the lines of a corpus that are for training; the same corpus and recipe give the same bytes.
 * @param onProgress called with the share that is done, from 0 to 1
 */
export function learnPack(corpus: Corpus, recipe: PackRecipe, onProgress: (done: number) => void): Uint8Array {
  const random = createRandom(recipe.seed)
  const questions = corpus.questions.map(({ ask, train }) => [ask, ...train])
  const strangers = corpus.outOfScope.train
  const groups = corpus.sameMeaning
  const worded = groups.map((words) => words.flatMap((word) => Array.from({ length: recipe.wordWorth }, () => word)))
  const keys = chooseFeatures(
    [...questions, strangers, ...worded].map((lines) => lines.map((line) => featuresOf(line, FOLDS))),
    recipe.features,
  )
  const replaced = replaceWords(groups)
  const numbers = new Map(keys.map((key, number) => [key, number]))
  const numbersOf = (line: string) => featuresOf(line, FOLDS).flatMap((key) => numbers.get(key) ?? [])
  const learner = createLearner({ ...recipe, features: keys.length, random })

  function take(lines: readonly string[], first: number, count: number, question: number): BatchLine[] {
    return Array.from({ length: lines.length ? count : 0 }, (_, i) => {
      const line = lines[(first + i) % lines.length] ?? ''
      const said = random() < recipe.replace ? replaced(line, random) : line
      const written = random() < recipe.hurry ? inHurry(said, random) : said
      return { features: Int32Array.from(numbersOf(written).filter(() => random() >= recipe.drop)), question }
    })
  }

  function words(): BatchLine[] {
    return sayingsOf(groups, recipe.meanings, recipe.ways, random).flatMap((ways, question) =>
      ways.map((way) => ({ features: Int32Array.from(way.flatMap(numbersOf).filter(() => random() >= recipe.wordDrop)), question })),
    )
  }

  const most = Math.max(...questions.map((lines) => lines.length))
  const rounds = Math.ceil(most / recipe.together)
  for (let pass = 0; pass < recipe.passes; pass++) {
    onProgress(pass / recipe.passes)
    const rate = recipe.rate * (1 - (0.9 * pass) / recipe.passes)
    const orders = questions.map((lines) => shuffled(lines, random))
    const others = shuffled(strangers, random)
    for (let round = 0; round < rounds; round++) {
      const among = shuffled([...orders.keys()], random).slice(0, recipe.questions)
      const asked = among.flatMap((question) => take(orders[question] ?? [], round * recipe.together, recipe.together, question))
      learner.step([...asked, ...take(others, round * recipe.strangers, recipe.strangers, -1)], rate)
      if (groups.length) learner.step(words(), recipe.wordRate * rate)
    }
  }
  onProgress(1)
  const vectors = keys.map((_, number) => learner.vectors.subarray(number * recipe.dimensions, (number + 1) * recipe.dimensions))
  const unit = KNOWN * usualLength(questions.flat().map(numbersOf), vectors)
  return writePack({
    dimensions: recipe.dimensions,
    vectors: new Map(keys.map((key, number) => [key, (vectors[number] ?? new Float32Array()).map((value) => value / unit)])),
    folds: foldsOf([...questions, ...groups].flat()),
  } satisfies PackSource)
}

function usualLength(lines: readonly number[][], vectors: readonly Float32Array[]): number {
  const lengths = lines.map((numbers) => {
    const sum = new Float32Array(vectors[0]?.length ?? 0)
    for (const number of numbers) for (const [d, value] of (vectors[number] ?? []).entries()) sum[d] = (sum[d] ?? 0) + value
    return Math.hypot(...sum)
  })
  return lengths.sort((a, b) => a - b)[lengths.length >> 1] || 1
}

/** Only the characters that the lines are written with need to travel. */
function foldsOf(lines: readonly string[]): Map<string, string> {
  const written = new Set(lines.flatMap((line) => [...line]))
  return new Map([...FOLDS].filter(([, to]) => written.has(to)))
}
