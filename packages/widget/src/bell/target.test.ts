import { expect } from 'chai'
import { parseTarget } from './target.ts'

describe('parseTarget', () => {
  it('reads sections, answers and products', () => {
    expect(['faq', 'chat', 'rating', 'open', ' faq:return-window ', 'product:TW-TEE-01'].map(parseTarget)).to.deep.equal([
      { section: 'faq' },
      { section: 'chat' },
      { section: 'rating' },
      { last: true },
      { article: 'return-window' },
      { product: 'TW-TEE-01' },
    ])
  })

  it('knows what is no target', () => {
    expect(['', 'help', 'faq:', 'chat:now', 'FAQ', 'product'].map(parseTarget)).to.deep.equal(Array(6).fill(undefined))
  })
})
