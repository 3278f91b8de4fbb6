import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { openFaqBundle } from '@shopbell/core/faq'
import { openPack } from '@shopbell/core/faq/pack'
import { runFaqCommand } from './faq-commands.ts'

const CSV = `id,question,phrasings,answer
refund,When is my refund here?,money back|refund not arrived,"In 1–3 days, **always**."
track,Where is my parcel?,track my order|wheres my stuff,Open [My orders](/orders).
size,Which size do I need?,what fits me|too small,See the chart.
`

describe('shopbell faq', () => {
  let folder: string
  let lines: string[]
  const out = { log: (line: string) => lines.push(line), error: (line: string) => lines.push(`! ${line}`) }
  const at = (name: string) => join(folder, name)
  const run = (...args: string[]) => {
    lines = []
    return runFaqCommand(args, out)
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faq-'))
    await writeFile(at('faq.csv'), CSV)
  })

  afterEach(() => rm(folder, { recursive: true }))

  it('builds a bundle from a CSV file', async () => {
    assert.equal(await run('build', at('faq.csv'), '--out', folder, '--locale', 'en'), 0)
    assert.match(lines[0] ?? '', /en\.faq {2}3 answers, \d+ KB$/)
    const bundle = openFaqBundle(await readFile(at('en.faq')))
    assert.deepEqual(bundle.entries[0]?.body, [
      { kind: 'paragraph', children: ['In 1–3 days, ', { kind: 'strong', children: ['always'] }, '.'] },
    ])
  })

  it('puts the language pack beside the bundles that were made with it', async () => {
    await run('build', at('faq.csv'), '--out', folder, '--locale', 'en')
    const { pack, index } = openFaqBundle(await readFile(at('en.faq')))
    assert.match(pack?.href ?? '', /^packs\/en-[\da-f]{8}\.pack$/)
    assert.equal(index.use(openPack(await readFile(at(pack?.href ?? '')))), true)
    await run('build', at('faq.csv'), '--out', at('de'), '--locale', 'de')
    assert.deepEqual(await readdir(at('de')), ['de.faq'])
  })

  it('builds the same from JSON', async () => {
    await writeFile(at('faq.json'), '[\n  {"id": "a", "question": "Q?", "answer": "A.", "phrasings": ["q"]}\n]')
    assert.equal(await run('build', at('faq.json'), '--out', folder), 0)
    assert.equal(openFaqBundle(await readFile(at('en.faq'))).entries[0]?.question, 'Q?')
  })

  it('leaves the old bundle when the source is broken, and names the line', async () => {
    await run('build', at('faq.csv'), '--out', folder)
    const before = await readFile(at('en.faq'))
    await writeFile(at('faq.csv'), CSV.replace('**always**', '<b>always</b>'))
    assert.equal(await run('build', at('faq.csv'), '--out', folder), 1)
    assert.deepEqual(lines, [`! ${at('faq.csv')}:2 HTML is not possible in an answer; write Markdown.`])
    assert.deepEqual(await readFile(at('en.faq')), before)
  })

  it('tests questions and lists the misses', async () => {
    await writeFile(
      at('questions.csv'),
      'question,expected\nmoney back,refund\n"my order, where is it",track\nwhat fits me,refund\nthe weather,\n',
    )
    assert.equal(await run('test', at('questions.csv'), '--faq', at('faq.csv')), 0)
    assert.equal(lines[0], 'questions   3 with an answer, 1 without')
    assert.equal(lines[1], 'found at 1   66.7 %')
    assert.match(lines.at(-1) ?? '', /line 4: "what fits me" wanted refund (not found|at \d), first was size/)
  })

  it('points at entries that compete and entries without phrasings', async () => {
    await writeFile(at('faq.csv'), `${CSV}again,Where is my parcel?,,Here.\n`)
    assert.equal(await run('lint', at('faq.csv')), 1)
    assert.match(lines[0] ?? '', /:5 There are no phrasings/)
    assert.ok(lines.some((line) => line.includes('"Where is my parcel?" fits "track" as well')))
  })

  it('points at pictures that are not there', async () => {
    await writeFile(at('faq.csv'), CSV.replace('See the chart.', '![Chart](/chart.svg)'))
    await run('lint', at('faq.csv'), '--public', folder)
    assert.ok(lines.some((line) => line.endsWith(`"/chart.svg" is not in ${folder}.`)))
  })

  it('says how it is used when the command is wrong', async () => {
    assert.equal(await run('bild'), 2)
    assert.match(lines[0] ?? '', /^! shopbell faq build SOURCE --out FOLDER/)
    assert.match(lines.at(-1) ?? '', /There is no command faq bild; after faq comes build, test, lint or misses/)
    assert.equal(await run('build', at('faq.csv')), 2)
    assert.match(lines.at(-1) ?? '', /--out is missing/)
    assert.equal(await run('test'), 2)
    assert.match(lines.at(-1) ?? '', /After faq test comes QUESTIONS\.csv; it is missing/)
    assert.equal(await run('test', at('no.csv'), '--faq', at('faq.csv')), 2)
    assert.match(lines[0] ?? '', /There is no file .*no\.csv that can be read/)
    assert.equal(await run('build', at('nothing.csv'), '--out', folder), 2)
    assert.match(lines[0] ?? '', /There is nothing at .*nothing.csv; give a folder/)
  })
})
