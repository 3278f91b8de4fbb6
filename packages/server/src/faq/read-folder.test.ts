import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { openFaqBundle } from '@shopbell/core/faq'
import { readFaqFolder } from './read-folder.ts'
import { createSiteFaq } from './site-faq.ts'
import { SourceErrors } from './source-error.ts'
import { writeBundles } from './write-bundles.ts'

const file = (id: string, locale: string, question: string, more = '') =>
  `---\nid: ${id}\nlocale: ${locale}\nquestion: ${question}\nphrasings: []\ncategory: refunds\nupdated: 2026-11-20\n${more}---\nAnswer of ${id}.\n`

describe('a folder of answers', () => {
  let folder: string
  const put = (name: string, text: string) => writeFile(join(folder, name), text)

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faq-'))
    for (const name of ['en', 'zh-CN', 'questions']) await mkdir(join(folder, name))
    await put('categories.yaml', '- id: refunds\n  name:\n    en: Refunds\n    zh-CN: 退款\n- id: empty\n  name:\n    en: Empty\n')
    await put('en/refund.md', file('refund', 'en', 'When is my refund here?', 'related: [track]\n'))
    await put('en/track.md', file('track', 'en', 'Where is my parcel?'))
    await put('zh-CN/refund.md', file('refund', 'zh-CN', '退款多久到账？'))
    await put('questions/en.csv', 'question,expected\n')
  })

  afterEach(() => rm(folder, { recursive: true }))

  const messages = async () => {
    const error: unknown = await readFaqFolder(folder).catch((caught: unknown) => caught)
    assert.ok(error instanceof SourceErrors)
    return error.errors.map(({ message }) => message.replace(`${folder}/`, ''))
  }

  it('becomes one bundle for each locale, with the categories that are used', async () => {
    const written = await writeBundles(await readFaqFolder(folder), join(folder, 'out'))
    assert.deepEqual(
      written.map(({ locale, entries }) => [locale, entries]),
      [
        ['en', 2],
        ['zh-CN', 1],
      ],
    )
    const bundle = openFaqBundle(await readFile(join(folder, 'out/zh-CN.faq')))
    assert.deepEqual(bundle.categories, [{ id: 'refunds', name: '退款' }])
    assert.deepEqual(await readdir(join(folder, 'out')), ['en.faq', 'packs', 'zh-CN.faq'])
  })

  it('answers in the locale that is asked for, else the same language, else the first', async () => {
    const written = await writeBundles(await readFaqFolder(folder), join(folder, 'out'))
    const bundles = await Promise.all(written.map(async ({ locale, file: name }) => [locale, openFaqBundle(await readFile(name))] as const))
    const faq = createSiteFaq(Object.fromEntries(bundles))
    assert.deepEqual(faq.answer('When is my refund here?', 'en-GB'), {
      entry: 'refund',
      locale: 'en',
      question: 'When is my refund here?',
      text: 'Answer of refund.',
    })
    assert.deepEqual(faq.suggest('退款', 'zh-TW'), [{ id: 'refund', question: '退款多久到账？' }])
    assert.equal(faq.answer('When is my refund here?', 'fr')?.locale, 'en')
    assert.equal(createSiteFaq({}).answer('x', 'en'), null)
  })

  it('names every mistake at once, with file and line', async () => {
    await put('en/refund.md', file('refund', 'en', 'A?').replace('2026-11-20', 'soon'))
    await put('en/track.md', file('track', 'de', 'B?'))
    assert.deepEqual(await messages(), [
      'en/refund.md:7 "soon" is not a day; wanted is for example 2026-11-20.',
      'en/track.md:3 The locale "de" has to be the name of the folder, "en".',
    ])
  })

  it('names what does not fit between files', async () => {
    await put('en/refund.md', `${file('refund', 'en', 'A?', 'related: [nowhere]\n').replace('refunds', 'money')}See [this](faq:gone).\n`)
    assert.deepEqual(await messages(), [
      'en/refund.md:6 The category "money" is not known; wanted is one of refunds, empty.',
      'en/refund.md:8 The related entry "nowhere" does not exist in en.',
      'en/refund.md:10 The link "faq:gone" goes to an entry that does not exist in en.',
    ])
  })

  it('says when the list of categories is missing or broken', async () => {
    await put('categories.yaml', '- name: x\n')
    assert.deepEqual(await messages(), ['categories.yaml:1 Category number 1 needs an "id" and a "name" for each locale.'])
    await rm(join(folder, 'categories.yaml'))
    assert.match((await messages())[0] ?? '', /^categories.yaml:1 This file is missing/)
  })
})
