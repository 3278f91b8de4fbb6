import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openPack } from '../../packages/core/src/faq/pack/open-pack.ts'
import { learnPack, RECIPE } from './learn-pack.ts'
import { foundFirst } from './measure-pack.ts'
import { readCorpus } from './read-corpus.ts'

/** Trains the packs of all languages, or of those that are named, and writes them to where the core keeps them. */
const LANGUAGES = ['zh', 'en']

const root = new URL('../..', import.meta.url).pathname
const wanted = process.argv.slice(2)
for (const language of wanted.length ? wanted : LANGUAGES) {
  const corpus = readCorpus(join(root, 'corpus', language))
  const bytes = learnPack(corpus, RECIPE, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${language}: ${Math.round(100 * done)} %\r`)
  })
  const file = join(root, 'packages/core/packs', `${language}.pack`)
  writeFileSync(file, bytes)
  const share = foundFirst(openPack(readFileSync(file)), corpus)
  const size = gzipSync(bytes, { level: 9 }).length
  console.log(`${language}: ${(100 * share).toFixed(1)} % of the test lines found first, ${(size / 1024).toFixed(1)} KB with gzip`)
}
