import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openFaqBundle } from '@shopbell/core/faq'
import { buildBundle } from './build-bundle.ts'
import { readLanguagePack } from './language-pack.ts'
import { readFaqFolder } from './read-folder.ts'

const demo = new URL('../../../../demo/faq', import.meta.url).pathname

describe('a search of the demo’s answers', () => {
  for (const [locale, nonsense] of [
    ['en', ['zxqv blorp', 'asdfgh', 'elephant', '大象']],
    ['zh-CN', ['阿巴阿巴', 'qwertz', '嘟嘟噜噜', 'asdf', 'hello wrld', 'zxcv', 'what is this', 'fghj', 'zzzqqq']],
  ] as const) {
    it(`finds nothing for what has nothing in common with any of them, in ${locale}`, async () => {
      const { index } = openFaqBundle(await buildBundle(await readFaqFolder(demo), locale))
      for (const query of nonsense) assert.deepEqual(index.search(query), [], query)
      const known = await readLanguagePack(locale)
      assert.ok(known && index.use(known.pack))
      for (const query of nonsense) assert.deepEqual(index.search(query), [], `${query}, with the pack`)
    })

    it(`finds every answer by its own question, in ${locale}`, async () => {
      const { entries, index } = openFaqBundle(await buildBundle(await readFaqFolder(demo), locale))
      for (const { id, question } of entries) assert.equal(index.search(question)[0]?.id, id, question)
    })
  }
})
