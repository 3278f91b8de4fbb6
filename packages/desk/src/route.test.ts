import { expect } from 'chai'
import { formatRoute, parseRoute, type Route } from './route.ts'

describe('route', () => {
  it('reads back what it wrote', () => {
    const routes: Route[] = [
      { page: 'list' },
      { page: 'conversation', conversation: '019a8f3c-0000-7000-8000-000000000001' },
      { page: 'details', conversation: 'c1' },
      { page: 'ratings' },
      { page: 'searches' },
    ]
    expect(routes.map(formatRoute).map(parseRoute)).to.deep.equal(routes)
  })

  it('is the list for anything else', () => {
    for (const hash of ['', '#', '#/conversation', '#/conversation/<b>', '#/nowhere'])
      expect(parseRoute(hash)).to.deep.equal({ page: 'list' })
  })
})
