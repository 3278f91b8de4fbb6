import { expect } from 'chai'
import { findReplies, repliesFor, slashWord } from './canned.ts'

const REPLIES = [
  { key: 'hello', text: 'Hello! How can I help?' },
  { key: 'refund', text: 'Your refund is on its way.' },
  { key: 'help', text: 'See our help pages.' },
]

describe('prepared replies', () => {
  it('are asked for by a slash at the beginning or after a space, up to the caret', () => {
    expect(slashWord('/', 1)).to.deep.equal({ start: 0, word: '' })
    expect(slashWord('Hi /ref und', 7)).to.deep.equal({ start: 3, word: 'ref' })
    expect(slashWord('您好 /退款', 6)).to.deep.equal({ start: 3, word: '退款' })
  })

  it('are not asked for by an address, a fraction or a finished word', () => {
    expect(slashWord('https://shop', 12)).to.equal(undefined)
    expect(slashWord('1/2', 3)).to.equal(undefined)
    expect(slashWord('/hello there', 12)).to.equal(undefined)
  })

  it('come in the language of the conversation, else in the nearest', () => {
    const byLocale = { 'zh-CN': [{ key: 'hello', text: '您好' }], en: REPLIES }
    expect(repliesFor(byLocale, 'en-GB')).to.equal(REPLIES)
    expect(repliesFor(byLocale, 'zh-Hant')[0]?.text).to.equal('您好')
    expect(repliesFor(byLocale, 'fr')[0]?.text).to.equal('您好')
    expect(repliesFor(undefined, 'en')).to.deep.equal([])
  })

  it('are found by the beginning of the key first, then by any word in them', () => {
    expect(findReplies(REPLIES, 'hel').map(({ key }) => key)).to.deep.equal(['hello', 'help'])
    expect(findReplies(REPLIES, 'help').map(({ key }) => key)).to.deep.equal(['help', 'hello'])
    expect(findReplies(REPLIES, 'WAY').map(({ key }) => key)).to.deep.equal(['refund'])
    expect(findReplies(REPLIES, '')).to.have.length(3)
  })
})
