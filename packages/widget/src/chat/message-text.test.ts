import { expect } from 'chai'
import { render } from 'lit'
import { isFewEmoji, textView } from './message-text.ts'

function show(text: string): HTMLElement {
  const place = document.createElement('div')
  render(textView(text), place)
  return place
}

describe('the text of a message', () => {
  it('shows markup, bidi controls and joiners as the text that they are', () => {
    const text = '<img src=x onerror=alert(1)>\n\u202Eabc\u200D\u200D</p>'
    const place = show(text)
    expect(place.textContent).to.equal(text)
    expect(place.querySelector('img')).to.equal(null)
    expect(place.querySelector('p')?.dir).to.equal('auto')
  })

  it('makes links of web addresses only, and opens them elsewhere', () => {
    const place = show('See https://shop.example/a?b=1. Not javascript:alert(1)')
    const links = [...place.querySelectorAll('a')]
    expect(links.map(({ href }) => href)).to.deep.equal(['https://shop.example/a?b=1'])
    expect(links[0]?.target).to.equal('_blank')
    expect(links[0]?.rel).to.include('noopener')
  })

  it('is large when it is one to three emoji and nothing else', () => {
    for (const few of ['👍', '👍🏽', '👨‍👩‍👧‍👦🎉', '🇨🇳 ❤️']) expect(isFewEmoji(few), few).to.equal(true)
    for (const other of ['👍👍👍👍', 'ok 👍', '3', '  ', '']) expect(isFewEmoji(other), other).to.equal(false)
  })
})
