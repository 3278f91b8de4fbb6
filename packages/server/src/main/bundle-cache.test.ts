import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { buildBundle, type FaqSource } from '../faq/index.ts'
import { createBundleCache } from './bundle-cache.ts'

function sourceOf(question: string): FaqSource {
  const entry = {
    id: 'returns',
    question,
    category: 'all',
    audience: [],
    products: [],
    related: [],
    updated: '2026-11-20',
    body: [{ kind: 'paragraph', children: ['Yes.'] }],
  } as unknown as FaqSource['files'][number]['entry']
  return {
    categories: [{ id: 'all', name: { en: 'All' } }],
    files: [{ file: 'en/returns.md', locale: 'en', entry, phrasings: ['can I send it back'], lines: {}, bodyLine: 9 }],
  }
}

async function setUp(context: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-cache-'))
  context.after(() => rm(folder, { recursive: true }))
  let built = 0
  const open = (at = folder) =>
    createBundleCache(at, (source, locale) => {
      built++
      return buildBundle(source, locale)
    })
  return { folder, open, built: () => built }
}

describe('the bundles of an FAQ', () => {
  it('are built once for the same answers, also over a restart', async (context) => {
    const { open, built } = await setUp(context)
    const first = await open()(sourceOf('May I return it?'), 'en')
    const second = await open()(sourceOf('May I return it?'), 'en')
    assert.equal(built(), 1)
    assert.deepEqual(Buffer.from(second), Buffer.from(first))
  })

  it('are built anew when an answer changed', async (context) => {
    const { open, built } = await setUp(context)
    await open()(sourceOf('May I return it?'), 'en')
    await open()(sourceOf('Can I return it?'), 'en')
    assert.equal(built(), 2)
  })

  it('are built anew when what was kept is broken', async (context) => {
    const { folder, open, built } = await setUp(context)
    const first = await open()(sourceOf('May I return it?'), 'en')
    const [name = ''] = await readdir(folder)
    await writeFile(join(folder, name), first.subarray(0, first.length - 5))
    assert.deepEqual(Buffer.from(await open()(sourceOf('May I return it?'), 'en')), Buffer.from(first))
    assert.equal(built(), 2)
    await open()(sourceOf('May I return it?'), 'en')
    assert.equal(built(), 2)
  })

  it('are built although they cannot be kept', async (context) => {
    const { folder, open, built } = await setUp(context)
    await writeFile(join(folder, 'file'), '')
    await open(join(folder, 'file'))(sourceOf('May I return it?'), 'en')
    assert.equal(built(), 1)
  })
})
