import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { openFaqBundle } from '@shopbell/core/faq'
import type { SiteFaq } from '../app/site.ts'
import { buildBundle } from './build-bundle.ts'
import { readFaqFolder } from './read-folder.ts'
import { createSiteFaq } from './site-faq.ts'

const demo = new URL('../../../../demo/faq', import.meta.url).pathname

describe('the FAQ as the assistant sees it', () => {
  let faq: SiteFaq

  before(async () => {
    const source = await readFaqFolder(demo)
    const locales = ['zh-CN', 'en']
    const built = await Promise.all(locales.map(async (locale) => [locale, openFaqBundle(await buildBundle(source, locale))] as const))
    faq = createSiteFaq(Object.fromEntries(built))
  })

  it('answers a question as it stands in the FAQ, in the language of the page', () => {
    assert.equal(faq.answer('how long does a refund take', 'en-GB')?.entry, 'refund-time')
    assert.equal(faq.answer('退款多久到账', 'zh-Hans')?.locale, 'zh-CN')
  })

  it('offers the nearest questions', () => {
    const offered = faq.suggest('refund', 'en').map(({ id }) => id)
    assert.ok(offered.length === 3 && offered.some((id) => id.startsWith('refund')), offered.join())
  })

  it('offers nothing for what fits nothing', () => {
    for (const text of ['tell me a joke', 'how are you', 'zzzqqq']) assert.deepEqual(faq.suggest(text, 'en'), [], text)
    for (const text of ['讲个笑话', '唱首歌']) assert.deepEqual(faq.suggest(text, 'zh-CN'), [], text)
  })

  it('offers popular questions to who only says hello or thanks, and answers nothing', () => {
    for (const [text, locale] of [
      ['hello', 'en'],
      ['OK, thanks!', 'en'],
      ['你好', 'zh-CN'],
      ['谢谢', 'zh-CN'],
    ] as const) {
      assert.equal(faq.answer(text, locale), null, text)
      assert.equal(faq.suggest(text, locale).length, 3, text)
    }
  })
})
