import { expect } from 'chai'
import { initials } from './author-face.ts'

describe('initials', () => {
  it('takes the first letters of two words, or the first character of one', () => {
    expect(initials('mei lin')).to.equal('ML')
    expect(initials('林梅')).to.equal('林')
    expect(initials('林梅 Mei')).to.equal('林')
    expect(initials('  Ann  Mary Lee ')).to.equal('AM')
    expect(initials('')).to.equal('')
  })

  it('keeps a character whole', () => {
    expect(initials('👩‍🔧 Ada')).to.equal('👩‍🔧A')
  })
})
