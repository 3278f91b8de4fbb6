import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { createLiveSites } from './live-sites.ts'
import type { LogFields } from './log.ts'

const site = (name: string) => `name: ${name}\norigins: [https://shop.example]\nlanguages: [en]\nfaq: ../faq\n`
const answer = (question: string) =>
  `---\nid: returns\nlocale: en\nquestion: ${question}\nphrasings: [can I send it back]\ncategory: all\naudience: [new, existing]\nproducts: []\nrelated: []\nupdated: 2026-11-02\n---\nYes.\n`

/** A folder with one site and one answer, and the log as events. */
async function setUp(context: TestContext) {
  const root = await mkdtemp(join(tmpdir(), 'shopbell-sites-'))
  context.after(() => rm(root, { recursive: true }))
  await mkdir(join(root, 'sites'))
  await mkdir(join(root, 'faq/en'), { recursive: true })
  await writeFile(join(root, 'faq/categories.yaml'), '- id: all\n  name: { en: All }\n')
  const write = {
    site: (text: string, id = 'demo') => writeFile(join(root, 'sites', `${id}.yaml`), text),
    answer: (text: string) => writeFile(join(root, 'faq/en/returns.md'), text),
  }
  await write.site(site('Old name'))
  await write.answer(answer('May I return it?'))
  const log = new EventEmitter()
  const entries: (LogFields & { event: string })[] = []
  const open = async () => {
    const sites = await createLiveSites(join(root, 'sites'), (_, event, fields = {}) => {
      entries.push({ event, ...fields })
      log.emit(event, fields)
    })
    context.after(() => sites.stop())
    return sites
  }
  const heard = async (event: string) => (await once(log, event, { signal: AbortSignal.timeout(10_000) }))[0] as LogFields
  return { root, open, write, heard, entries }
}

describe('the sites', () => {
  it('follow their files and their answers', async (context) => {
    const { open, write, heard } = await setUp(context)
    const sites = await open()
    const before = sites.get('demo')
    assert.deepEqual(
      [before?.name, before?.faq.suggest('return', 'en').map(({ question }) => question)],
      ['Old name', ['May I return it?']],
    )
    let loaded = heard('site loaded')
    await write.site(site('New name'))
    await loaded
    // The rename is awaited by its effect: the file may be seen half-way, and again when it is whole.
    while (sites.get('demo')?.name !== 'New name') await heard('site loaded')
    loaded = heard('site loaded')
    await write.answer(answer('Can I return it?'))
    await loaded
    while (sites.get('demo')?.faq.suggest('return', 'en')[0]?.question !== 'Can I return it?') await heard('site loaded')
    assert.notEqual(sites.get('demo')?.faqFiles[0]?.hash, before?.faqFiles[0]?.hash)
    loaded = heard('site loaded')
    await write.site(site('Another'), 'another')
    await loaded
    while (!sites.get('another')) await heard('site loaded')
    assert.deepEqual(
      sites
        .all()
        .map(({ id }) => id)
        .sort(),
      ['another', 'demo'],
    )
  })

  it('stay as they were when a change has a mistake, which is told with its line', async (context) => {
    const { open, write, heard, entries } = await setUp(context)
    const sites = await open()
    let told = heard('mistake in a site')
    await write.site(site('New name').replace('languages: [en]', 'languages: en'))
    assert.deepEqual((await told).line, 3)
    assert.equal(sites.get('demo')?.name, 'Old name')
    await write.site(site('New name'))
    while (sites.get('demo')?.name !== 'New name') await heard('site loaded')
    told = heard('mistake in a site')
    await write.answer(answer('May I?').replace('category: all', 'category: none'))
    const { file, problem } = await told
    assert.match(String(file), /returns\.md$/)
    assert.match(String(problem), /none/)
    assert.equal(sites.get('demo')?.faqFiles.length, 1)
    assert.ok(!entries.some(({ event }) => event === 'site cannot be loaded'))
  })

  it('outlive their answers being taken away, and follow them when they are back', async (context) => {
    const { open, root, write, heard } = await setUp(context)
    const sites = await open()
    const told = heard('mistake in a site')
    await rename(join(root, 'faq'), join(root, 'away'))
    assert.match(String((await told).problem), /The FAQ folder \S+ is missing/)
    assert.equal(sites.get('demo')?.faqFiles.length, 1)
    await rename(join(root, 'away'), join(root, 'faq'))
    await write.answer(answer('Can I return it?'))
    while (sites.get('demo')?.faq.suggest('return', 'en')[0]?.question !== 'Can I return it?') await heard('site loaded')
  })

  it('follow answers that had a mistake from the start', async (context) => {
    const { open, write, heard } = await setUp(context)
    await write.answer(answer('May I?').replace('category: all', 'category: none'))
    const sites = await open()
    assert.equal(sites.get('demo'), undefined)
    const loaded = heard('site loaded')
    await write.answer(answer('May I return it?'))
    await loaded
    while (!sites.get('demo')) await heard('site loaded')
  })

  it('need their folder, and good names for its files', async (context) => {
    await assert.rejects(
      createLiveSites('/nowhere/sites', () => {}),
      /The folder \/nowhere\/sites .* is missing; make it, or name another with SITES_DIR/,
    )
    const { open, write, entries } = await setUp(context)
    await write.site(site('x'), 'My Shop')
    const sites = await open()
    assert.deepEqual(
      sites.all().map(({ id }) => id),
      ['demo'],
    )
    assert.match(String(entries.find(({ event }) => event === 'mistake in a site')?.problem), /The file's name is the site key/)
  })
})
