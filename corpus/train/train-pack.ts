import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openPack } from '../../packages/core/src/faq/pack/open-pack.ts'
import { learnPack, RECIPE } from './learn-pack.ts'
import { foundFirst } from './measure-pack.ts'
import { foundUnseen, holdOut } from './measure-unseen.ts'
import { readCorpus } from './read-corpus.ts'

/** Trains the packs of all languages, or of those that are named, and writes them to where the core keeps them. */
const LANGUAGES = ['zh', 'en']
/** Chooses the questions that are held back to measure the recipe. */
const HOLD_OUT = 100

const root = new URL('../..', import.meta.url).pathname
const wanted = process.argv.slice(2)
for (const language of wanted.length ? wanted : LANGUAGES) {
  const corpus = readCorpus(join(root, 'corpus', language))
  const showing = (what: string) => (done: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${language}, ${what}: ${Math.round(100 * done)} % `)
  }
  const bytes = learnPack(corpus, RECIPE, showing('the pack'))
  const file = join(root, 'packages/core/packs', `${language}.pack`)
  writeFileSync(file, bytes)
  const size = gzipSync(bytes, { level: 9 }).length
  const { seen, unseen } = holdOut(corpus, HOLD_OUT)
  const shares = [
    `${percent(foundFirst(openPack(readFileSync(file)), corpus))} of the test lines found first among ${corpus.questions.length} questions`,
    `${percent(foundUnseen(openPack(learnPack(seen, RECIPE, showing('measuring'))), unseen))} of all lines among ${unseen.questions.length} questions that were held back`,
  ]
  console.log(`${language}: ${shares.join(', ')}, ${(size / 1024).toFixed(1)} KB with gzip`)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
