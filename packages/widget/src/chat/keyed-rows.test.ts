import { expect } from 'chai'
import { html, render } from 'lit'
import { keyedRows } from './keyed-rows.ts'

describe('keyedRows', () => {
  const place = document.createElement('div')
  const draw = (...keys: string[]) => {
    const rows = keys.map((key) => ({ key }))
    render(html`<p>before</p>${keyedRows(rows, ({ key }) => html`<i>${key}</i>`)}<p>after</p>`, place)
    return [...place.querySelectorAll('i')]
  }
  const read = () => [...place.children].map(({ textContent }) => textContent).join(' ')
  beforeEach(() => render(html``, place))

  for (const [name, first, second] of [
    ['at the end', 'b c', 'b c d e'],
    ['at the beginning', 'b c', 'x a b c'],
    ['in between', 'a d', 'a b c d'],
    ['in place of others', 'a b c', 'x b y'],
    ['after nothing', '', 'a b'],
  ] as const) {
    it(`keeps the elements of rows while others come ${name}`, () => {
      const before = new Map(draw(...first.split(' ').filter(Boolean)).map((element) => [element.textContent, element]))
      const after = draw(...second.split(' '))
      expect(read()).to.equal(`before ${second} after`)
      for (const element of after) expect(before.get(element.textContent) ?? element).to.equal(element)
    })
  }

  it('takes rows away, all of them too', () => {
    const [, b] = draw('a', 'b', 'c')
    expect(draw('b')).to.deep.equal([b])
    expect(draw()).to.deep.equal([])
    expect(read()).to.equal('before after')
  })

  it('moves a row up, and leaves the others where they are', () => {
    const [, , , d] = draw('a', 'b', 'c', 'd')
    const changes = new MutationObserver(() => {})
    changes.observe(place, { childList: true })
    const after = draw('a', 'd', 'b', 'c')
    const moved = new Set(changes.takeRecords().flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof HTMLElement)))
    expect(read()).to.equal('before a d b c after')
    expect([...moved]).to.deep.equal([d])
    expect(after[1]).to.equal(d)
  })

  it('puts rows into any order', () => {
    const before = draw('a', 'b', 'c', 'd')
    const after = draw('d', 'c', 'x', 'b', 'a')
    expect(read()).to.equal('before d c x b a after')
    expect(after.filter((element) => before.includes(element)).length).to.equal(4)
  })
})
