import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { closestLocale } from './closest-locale.ts'

const SITE = ['en', 'zh-CN', 'zh-TW', 'pt-BR']

describe('closestLocale', () => {
  it('is the visitor’s own where the site has it, in any case', () => {
    assert.deepEqual(
      ['zh-TW', 'ZH-cn', 'en'].map((wanted) => closestLocale(SITE, wanted)),
      ['zh-TW', 'zh-CN', 'en'],
    )
  })

  it('is the one in the same script, then the one in the same language', () => {
    assert.deepEqual(
      ['zh', 'zh-HK', 'zh-Hant-MO', 'zh-SG', 'pt', 'pt-PT', 'en-GB'].map((wanted) => closestLocale(SITE, wanted)),
      ['zh-CN', 'zh-TW', 'zh-TW', 'zh-CN', 'pt-BR', 'pt-BR', 'en'],
    )
    assert.equal(closestLocale(['en', 'zh-CN'], 'zh-TW'), 'zh-CN')
  })

  it('is the site’s first for a language that it does not have, and for what is none', () => {
    assert.deepEqual(
      ['ja', 'ar-EG', 'x', '', undefined].map((wanted) => closestLocale(['zh-CN', 'en'], wanted)),
      ['zh-CN', 'zh-CN', 'zh-CN', 'zh-CN', 'zh-CN'],
    )
    assert.equal(closestLocale([], 'de'), 'en')
  })
})
