import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseTarget } from './target.ts'

describe('parseTarget', () => {
  test('reads sections, answers and products', () => {
    assert.deepEqual(['faq', 'chat', 'rating', 'open', ' faq:return-window ', 'product:TW-TEE-01'].map(parseTarget), [
      { section: 'faq' },
      { section: 'chat' },
      { section: 'rating' },
      { last: true },
      { article: 'return-window' },
      { product: 'TW-TEE-01' },
    ])
  })

  test('knows what is no target', () => {
    assert.deepEqual(['', 'help', 'faq:', 'chat:now', 'FAQ', 'product'].map(parseTarget), Array(6).fill(undefined))
  })
})
