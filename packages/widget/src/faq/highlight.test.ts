import { expect } from 'chai'
import { createIsCommon, splitHits } from './highlight.ts'

/** The pieces as one text, with the hits in brackets. */
function marked(text: string, query: string): string {
  return splitHits(text, query)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')
}

describe('splitHits', () => {
  it('marks words of the query, also unfinished ones, whatever their case', () => {
    expect(marked('Who pays for return shipping?', 'RETURN ship')).to.equal('Who pays for [return] [ship]ping?')
  })

  it('leaves what merely contains a word, and single letters', () => {
    expect(marked('Is a catalogue late?', 'a ate log')).to.equal('Is a catalogue late?')
  })

  it('marks two and more neighbours of a Chinese query', () => {
    expect(marked('买了多久之内可以退货？', '怎么退货')).to.equal('买了多久之内可以[退货]？')
    expect(marked('退货运费谁出？', '退货运费')).to.equal('[退货运费]谁出？')
  })

  it('leaves words that stand nearly everywhere, unless nothing else was typed', () => {
    const texts = ['How do I return it?', 'How do I pay?', 'How do I sign in?', 'How do I wash it?', 'When does it come?', '尺码怎么选？']
    const show = (query: string) =>
      splitHits(texts[0] as string, query, createIsCommon(texts))
        .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
        .join('')
    expect(show('how do i return')).to.equal('How do I [return] it?')
    expect(show('how do')).to.equal('[How do] I return it?')
  })

  it('leaves short words inside of longer ones', () => {
    expect(marked('What if it does not come?', 'do')).to.equal('What if it does not come?')
  })

  it('keeps every character of a text whose lower case is longer', () => {
    expect(marked('İade nasıl?', 'nasıl')).to.equal('İade nasıl?')
  })
})
