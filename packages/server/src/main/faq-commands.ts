import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type FaqIndex, openFaqBundle } from '@shopbell/core/faq'
import {
  buildBundle,
  type FaqSource,
  lintCompetition,
  lintPaths,
  lintPhrasings,
  parseTestQuestions,
  readFaqFolder,
  readFaqTable,
  readLanguagePack,
  SourceError,
  SourceErrors,
  sourceLocales,
  testQuestions,
  writeBundles,
} from '../faq/index.ts'
import { type CommandOutput, createProgress } from './progress.ts'
import { questionReport } from './question-report.ts'

/** What `shopbell faq --help` says. */
export const FAQ_HELP = `shopbell faq build SOURCE --out FOLDER    build <locale>.faq files, and packs/ for them
shopbell faq test QUESTIONS.csv --faq SOURCE [--locale L]
                                          ask test questions: found at 1, at 3, unsure, wrong
shopbell faq lint SOURCE [--public FOLDER]
                                          entries that compete, entries without phrasings, dead links
shopbell faq misses                       what shoppers searched for in vain; reads DATA_DIR or DATABASE_URL

SOURCE is a folder (categories.yaml and <locale>/<id>.md), a .json or a .csv file of entries
(id, question, answer; phrasings, category, audience, products apart by | in CSV), or for test a .faq file.
QUESTIONS.csv has the columns question and expected (an id; empty when the FAQ has no answer).

--locale L        language of a .json or .csv file, or of the test    en
--public FOLDER   where the shop's public files are, to look for pictures
--precision P     for test: share of answers that has to be right     0.9`

/**
 * Runs `shopbell faq …`.
 * @param args what follows `faq`
 * @returns the exit code: 0 fine, 1 something is wrong with the FAQ, 2 the command is wrong
 */
export async function runFaqCommand(args: readonly string[], out: CommandOutput): Promise<number> {
  const options = {
    out: { type: 'string' },
    faq: { type: 'string' },
    locale: { type: 'string' },
    public: { type: 'string' },
    precision: { type: 'string' },
    help: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [verb, source] = positionals
    if (values.help) out.log(FAQ_HELP)
    else if (verb === 'build' && source && values.out) await build(source, values.out, values.locale ?? 'en', out)
    else if (verb === 'test' && source && values.faq) await test(source, values.faq, values.locale, Number(values.precision ?? 0.9), out)
    else if (verb === 'lint' && source) return await lint(source, values.locale ?? 'en', values.public, out)
    else {
      out.error(FAQ_HELP)
      out.error(`\n${whatIsWrong(verb, source)}`)
      return 2
    }
    return 0
  } catch (error) {
    out.error(error instanceof Error ? error.message : String(error))
    return error instanceof SourceErrors || error instanceof SourceError ? 1 : 2
  }
}

/** Last, below the help, where it is seen. */
function whatIsWrong(verb: string | undefined, source: string | undefined): string {
  if (verb === undefined) return 'After faq comes build, test, lint or misses.'
  if (verb !== 'build' && verb !== 'test' && verb !== 'lint')
    return `There is no command faq ${verb}; after faq comes build, test, lint or misses.`
  if (source === undefined) return `After faq ${verb} comes ${verb === 'test' ? 'QUESTIONS.csv' : 'SOURCE'}; it is missing.`
  return verb === 'build' ? '--out is missing: the folder that the files are written to.' : '--faq is missing: the answers that are tested.'
}

async function readSource(path: string, locale: string): Promise<FaqSource> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Error(`There is nothing at ${path}; give a folder of answers, a .json or a .csv file.`)
  return found.isDirectory() ? readFaqFolder(path) : readFaqTable(path, locale)
}

async function build(path: string, folder: string, locale: string, out: CommandOutput): Promise<void> {
  const progress = createProgress()
  const written = await writeBundles(await readSource(path, locale), folder, progress.show)
  progress.stop()
  for (const { file, entries, bytes } of written) out.log(`${file}  ${entries} answers, ${Math.ceil(bytes / 1024)} KB`)
}

async function test(questionsFile: string, path: string, wanted: string | undefined, precision: number, out: CommandOutput): Promise<void> {
  const csv = await readFile(questionsFile, 'utf8').catch(() => undefined)
  if (csv === undefined)
    throw new Error(`There is no file ${questionsFile} that can be read; give a CSV with the columns question and expected.`)
  const questions = parseTestQuestions(questionsFile, csv)
  const index = await openIndex(path, wanted)
  for (const line of questionReport(testQuestions(index, questions, precision))) out.log(line)
}

async function openIndex(path: string, wanted: string | undefined): Promise<FaqIndex> {
  if (path.endsWith('.faq')) return openIndexFile(await readFile(path))
  if (wanted) {
    const built = await readFile(join(path, `${wanted}.faq`)).catch(() => undefined)
    if (built) return openIndexFile(built)
  }
  const source = await readSource(path, wanted ?? 'en')
  const locales = sourceLocales(source)
  const locale = wanted ?? locales[0] ?? 'en'
  if (!locales.includes(locale))
    throw new Error(`There is no FAQ in "${locale}" in ${path}; there is ${locales.join(', ') || 'none'}. Choose one with --locale.`)
  const progress = createProgress()
  const bytes = await buildBundle(source, locale, { onProgress: (done) => progress.show(locale, done) })
  progress.stop()
  return openIndexFile(bytes)
}

/** Opened with the language pack that it was made with, as a server opens it. */
async function openIndexFile(bytes: Uint8Array): Promise<FaqIndex> {
  const { locale, index } = openFaqBundle(bytes)
  const known = await readLanguagePack(locale)
  if (known) index.use(known.pack)
  return index
}

async function lint(path: string, locale: string, folder: string | undefined, out: CommandOutput): Promise<number> {
  const source = await readSource(path, locale)
  const found = [...lintPhrasings(source), ...(folder ? await lintPaths(source, folder) : [])]
  const progress = createProgress()
  for (const one of sourceLocales(source)) {
    const bytes = await buildBundle(source, one, { onProgress: (done) => progress.show(one, done) })
    found.push(...lintCompetition(source, one, await openIndexFile(bytes)))
  }
  progress.stop()
  for (const warning of found) out.log(warning.message)
  out.log(
    found.length
      ? `${found.length} to look at in ${source.files.length} answers`
      : `${source.files.length} answers, nothing to complain about`,
  )
  return found.length ? 1 : 0
}
