import { expect } from 'chai'
import { createPageTitle } from './page-title.ts'

describe('createPageTitle', () => {
  beforeEach(() => {
    document.title = 'Linen shirt'
  })

  it('puts the number in front, follows it, and gives the title back', () => {
    const title = createPageTitle()
    const seen = [1, 2, 0].map((count) => {
      title.show(count)
      return document.title
    })
    expect(seen).to.deep.equal(['(1) Linen shirt', '(2) Linen shirt', 'Linen shirt'])
  })

  it('respects a title that the page sets meanwhile', () => {
    const title = createPageTitle()
    title.show(1)
    document.title = 'Kettle'
    expect(title.own).to.equal('Kettle')
    title.show(2)
    expect(document.title).to.equal('(2) Kettle')
    title.show(0)
    expect(document.title).to.equal('Kettle')
  })

  it('leaves a page alone that has nothing unread', () => {
    const title = createPageTitle()
    document.title = '(3) Inbox'
    title.show(0)
    expect(document.title).to.equal('(3) Inbox')
  })
})
