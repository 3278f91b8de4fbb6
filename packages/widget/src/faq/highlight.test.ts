import { expect } from 'chai'
import { splitHits } from './highlight.ts'

describe('splitHits', () => {
  it('cuts a text into what is marked and what is not', () => {
    expect(
      splitHits('Who pays for return shipping?', [
        [13, 19],
        [20, 28],
      ]),
    ).to.deep.equal([
      { text: 'Who pays for ', hit: false },
      { text: 'return', hit: true },
      { text: ' ', hit: false },
      { text: 'shipping', hit: true },
      { text: '?', hit: false },
    ])
  })

  it('leaves a text whole in which nothing is marked, and one that is all marked', () => {
    expect(splitHits('退货', [])).to.deep.equal([{ text: '退货', hit: false }])
    expect(splitHits('退货', [[0, 2]])).to.deep.equal([{ text: '退货', hit: true }])
  })
})
