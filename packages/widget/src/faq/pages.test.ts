import { expect } from 'chai'
import { render } from 'lit'
import { makeEntry } from '../testing/faq-fixture.ts'
import { wordsIn } from '../testing/words-in.ts'
import { renderHome } from './pages.ts'
import type { Scene } from './scene.ts'

describe('the first page of the answers', () => {
  it('has no heading over nothing, where all answers are about the item on the page', async () => {
    const entries = [makeEntry({ id: 'size', question: 'Which size should I take?', products: ['TEE-1'] })]
    const scene = {
      client: { hasServer: false, $context: { get: () => ({ product: { sku: 'TEE-1' } }) }, help: { featured: () => entries } },
      strings: (await wordsIn('en')).faq,
      bundle: { locale: 'en', entries, categories: [{ id: 'returns', name: 'Returns' }] },
    } as unknown as Scene
    const page = document.createElement('div')
    render(renderHome(scene), page)
    expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).to.deep.equal(['For this item', 'All topics'])
  })
})
