import { expect } from 'chai'
import { Trail } from './trail.ts'

describe('Trail', () => {
  it('leads back the way one came, to where one was on each page', () => {
    const trail = new Trail()
    trail.open({ kind: 'category', id: 'returns' }, 40)
    trail.open({ kind: 'article', id: 'cost' }, 8)
    expect(trail.back()).to.deep.equal({ scrollTop: 8, key: 'article:cost' })
    expect(trail.page).to.deep.equal({ kind: 'category', id: 'returns' })
    expect(trail.back()).to.deep.equal({ scrollTop: 40, key: 'category:returns' })
    expect(trail.page).to.deep.equal({ kind: 'home' })
  })

  it('does not enter the page that is shown already', () => {
    const trail = new Trail()
    trail.open({ kind: 'article', id: 'cost' }, 0)
    trail.open({ kind: 'article', id: 'cost' }, 90)
    trail.back()
    expect(trail.page).to.deep.equal({ kind: 'home' })
  })
})
