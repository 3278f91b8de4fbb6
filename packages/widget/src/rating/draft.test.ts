import { expect } from 'chai'
import { EMPTY_DRAFT, reasonsFor, valuesOf } from './draft.ts'

describe('a rating that is filled in', () => {
  it('offers good reasons for 4 and 5, bad ones for 1 and 2, and all of them for 3', () => {
    expect(reasonsFor(5)).to.deep.equal(['fast', 'friendly', 'clear', 'solved'])
    expect(reasonsFor(4)).to.deep.equal(reasonsFor(5))
    expect(reasonsFor(1)).to.deep.equal(['slow', 'unfriendly', 'unclear', 'unsolved'])
    expect(reasonsFor(2)).to.deep.equal(reasonsFor(1))
    expect(reasonsFor(3)).to.deep.equal([...reasonsFor(5), ...reasonsFor(1)])
  })

  it('sends only reasons that the score offers, and the comment without space around it', () => {
    const draft = { ...EMPTY_DRAFT, score: 5, reasons: ['slow', 'clear', 'fast'], comment: '  thanks\n' } as const
    expect(valuesOf(draft)).to.deep.equal({ score: 5, reasons: ['fast', 'clear'], comment: 'thanks', solved: null })
  })
})
