import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openPack } from '../../packages/core/src/faq/pack/open-pack.ts'
import { learnPack, RECIPE } from './learn-pack.ts'
import { foundFirst } from './measure-pack.ts'
import { parseQuestion, readCorpus } from './read-corpus.ts'

const root = new URL('../..', import.meta.url).pathname
/** Share of the test lines that the committed pack alone has to find first, among some 240 questions. */
const FLOORS = { zh: 0.32, en: 0.38 }
const MOST_BYTES = 60 * 1024

describe('the corpus and its packs', () => {
  for (const [language, floor] of Object.entries(FLOORS)) {
    const corpus = readCorpus(join(root, 'corpus', language))
    const committed = readFileSync(join(root, 'packages/core/packs', `${language}.pack`))

    it(`has no line twice, so that no test line of ${language} was trained on`, () => {
      const lines = [...corpus.questions, corpus.outOfScope].flatMap(({ train, test }) => [...train, ...test])
      const seen = new Set<string>()
      const twice = lines.filter((line) => seen.size === seen.add(line.toLowerCase().replace(/[\p{P}\s]/gu, '')).size)
      assert.deepEqual(twice, [])
    })

    it(`finds the questions of ${language} with the pack that is committed, which is small`, () => {
      assert.ok(foundFirst(openPack(committed), corpus) >= floor)
      assert.ok(gzipSync(committed, { level: 9 }).length <= MOST_BYTES)
    })
  }

  it('trains the same pack twice, and even a short training finds far more than chance', () => {
    const whole = readCorpus(join(root, 'corpus/en'))
    const corpus = { ...whole, questions: whole.questions.slice(0, 20), sameMeaning: whole.sameMeaning.slice(0, 100) }
    const recipe = { ...RECIPE, passes: 4, features: 1500 }
    const progress: number[] = []
    const bytes = learnPack(corpus, recipe, (done) => progress.push(done))
    assert.deepEqual(
      learnPack(corpus, recipe, () => {}),
      bytes,
    )
    assert.deepEqual([progress[0], progress.at(-1)], [0, 1])
    assert.ok(foundFirst(openPack(bytes), corpus) > 0.25)
  })

  it('says which line of a file is not of the corpus', () => {
    const text = 'id: how-to-pay\nask: How do I pay?\ntrain:\n  - pay how\n- no indent\n'
    assert.throws(() => parseQuestion('how-to-pay.yaml', text), /how-to-pay\.yaml:5: "- no indent"/)
    assert.throws(() => parseQuestion('other.yaml', 'id: how-to-pay\nask: How?\n'), /wanted is the name of the file/)
  })

  it('reads quoted lines as they are meant, and leaves comments out', () => {
    const text = `id: a\nask: A?  # why\ntrain:\n  - '"stuck": it''s been'\n  - "a\\tb"\ntest:\n  - plain # 2\n`
    assert.deepEqual(parseQuestion('a.yaml', text), { id: 'a', ask: 'A?', train: [`"stuck": it's been`, 'a\tb'], test: ['plain'] })
  })
})
