import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { packBundle } from './bundle.ts'
import { compileFaq } from './compile/index.ts'
import { ear } from './ear.ts'
import { openEarly } from './open-early.ts'

async function open(locale: string, question: string) {
  const index = await compileFaq([{ id: 'return', question }], { locale })
  return openEarly(packBundle({ locale, categories: [], entries: [], index })).index
}

describe('an FAQ that is opened before all of the engine is there', () => {
  it('is found by its words, and by their sound as soon as there is an ear', async () => {
    const index = await open('zh-CN', '怎么退货')
    const found = (query: string) => index.search(query).length
    assert.deepEqual([index.isDeaf, found('退货'), found('tuihuo'), index.highlight('tuihuo', '怎么退货')], [true, 1, 0, []])
    index.listen(ear)
    assert.deepEqual([index.isDeaf, found('退货'), found('tuihuo'), index.highlight('tuihuo', '怎么退货')], [false, 1, 1, [[2, 4]]])
  })

  it('needs no ear where nothing is typed by its sound', async () => {
    const index = await open('en', 'How do I return something?')
    assert.deepEqual([index.isDeaf, index.search('retrun').length], [false, 1])
  })

  it('refuses an index of another version at once, not when somebody searches', async () => {
    const index = await compileFaq([{ id: 'return', question: 'How?' }], { locale: 'en' })
    const other = index.with(4, 99)
    assert.throws(() => openEarly(packBundle({ locale: 'en', categories: [], entries: [], index: other })), /version 99/)
  })
})
