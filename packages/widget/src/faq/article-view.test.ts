import type { Client } from '@shopbell/core'
import { ShopBellError } from '@shopbell/core'
import type { Block } from '@shopbell/core/faq'
import type { FakeTransport } from '@shopbell/core/testing'
import { expect } from 'chai'
import { ShopBellFaqElement } from '../shop-bell-faq.ts'
import { findBarriers } from '../testing/axe.ts'
import { faqIn, makeEntry, makeFaqClient } from '../testing/faq-fixture.ts'

customElements.define('shop-bell-faq', ShopBellFaqElement)

let client: Client
let transport: FakeTransport
let faq: ShopBellFaqElement

async function read(body: Block[], about: { products?: string[]; productUrl?: string } = {}) {
  const { productUrl, products = [] } = about
  ;({ client, transport } = await makeFaqClient([makeEntry({ id: 'long', question: 'What is in a long answer?', products, body })]))
  faq = Object.assign(document.createElement('shop-bell-faq'), { client, productUrl })
  document.body.append(faq)
  await faqIn(client, 'en')
  faq.showArticle('long')
  await faq.updateComplete
}

const find = (selector: string) => faq.renderRoot.querySelector<HTMLElement>(selector) as HTMLElement
const texts = (selector: string) => [...faq.renderRoot.querySelectorAll(selector)].map((one) => one.textContent?.trim())
const attributes = (selector: string, name: string) => [...faq.renderRoot.querySelectorAll(selector)].map((one) => one.getAttribute(name))
const said = (...words: string[]): Block => ({ kind: 'paragraph', children: words })
const link = (href: string, text: string): Block => ({ kind: 'paragraph', children: [{ kind: 'link', href, children: [text] }] })

async function press(selector: string) {
  find(selector).click()
  await faq.updateComplete
}

function nextAsk(): Promise<string> {
  return new Promise((resolve) => faq.addEventListener('shop-bell-ask', ({ question }) => resolve(question), { once: true }))
}

describe('an answer in <shop-bell-faq>', () => {
  afterEach(() => {
    faq.remove()
    client.destroy()
  })

  it('leads to a person from a link to the chat', async () => {
    await read([link('chat:', 'tell us')])
    const asked = nextAsk()
    await press('.body a')
    expect(await asked).to.equal('')
    expect(location.hash).not.to.equal('#chat')
  })

  it('is drawn as headings, lists, pictures and videos, and passes axe', async () => {
    await read([
      { kind: 'heading', level: 2, children: ['Before you send it'] },
      { kind: 'heading', level: 3, children: ['At home'] },
      {
        kind: 'list',
        ordered: true,
        items: [[said('Pack it')], [said('Send it'), { kind: 'list', ordered: false, items: [[said('by post')]] }]],
      },
      {
        kind: 'paragraph',
        children: [
          { kind: 'strong', children: ['free'] },
          ' and ',
          { kind: 'em', children: ['easy'] },
          { kind: 'break' },
          { kind: 'code', text: 'R-1' },
        ],
      },
      { kind: 'image', src: '/faq/label.svg', alt: 'The label' },
      { kind: 'video', src: '/faq/pack.mp4', title: 'How to pack' },
    ])
    expect(texts('article h2, article h3, article h4')).to.deep.equal(['What is in a long answer?', 'Before you send it', 'At home'])
    expect(texts('.body ol > li > ul > li')).to.deep.equal(['by post'])
    expect(texts('strong, em, code')).to.deep.equal(['free', 'easy', 'R-1'])
    expect([attributes('img', 'loading'), attributes('img', 'alt')]).to.deep.equal([['lazy'], ['The label']])
    expect([attributes('video', 'preload'), attributes('.video a', 'href')]).to.deep.equal([['none'], ['/faq/pack.mp4']])
    expect(texts('time')).to.deep.equal(['Updated November 20, 2026'])
    expect(await findBarriers(faq)).to.deep.equal([])
  })

  it('shows markup as text, and follows no link that could run something', async () => {
    await read([
      said('<img src=x onerror=alert(1)>'),
      link('javascript:alert(1)', 'a trap'),
      { kind: 'image', src: 'data:text/html,x', alt: 'no picture' },
    ])
    expect(
      texts('.body')[0]
        ?.split(/\s{2,}|\n/)
        .filter(Boolean)
        .join('|'),
    ).to.contain('<img src=x onerror=alert(1)>')
    expect(texts('.body p')).to.deep.equal(['<img src=x onerror=alert(1)>', 'a trap', 'no picture'])
    expect(texts('.body a, .body img')).to.deep.equal([])
  })

  it('opens other sites beside the page, and paths of the shop in it', async () => {
    await read([link('https://post.example/track', 'the post'), link('/orders', 'your orders'), link('mailto:help@shop.example', 'mail')])
    expect(attributes('.body a', 'target')).to.deep.equal(['_blank', null, null])
    expect(attributes('.body a', 'rel')).to.deep.equal(['noopener noreferrer', null, null])
    expect(texts('.body a')[0]).to.equal('the post (opens in a new tab)')
  })

  it('opens the answers that it links to inside, and leads back to the link', async () => {
    await read([link('faq:return-cost', 'who pays'), link('faq:not-here', 'what was taken away')])
    expect(texts('.body a')).to.deep.equal(['who pays'])
    await press('.body a')
    expect(texts('article h2')).to.deep.equal(['Who pays for return shipping?'])
    expect(texts('section [part="question"]')).to.deep.equal(['How long can I return something?', 'What is in a long answer?'])
    expect(location.hash).to.equal('')
    await press('[part="back"]')
    expect(faq.shadowRoot?.activeElement?.textContent).to.equal('who pays')
  })

  it('leads back to where a list was scrolled to', async () => {
    await read([said('Short.')])
    faq.style.blockSize = '220px'
    await press('[part="back"]')
    const content = find('.content')
    const last = 'li:last-child > [part="question"]'
    find(last).scrollIntoView({ block: 'center' })
    const { scrollTop } = content
    expect(scrollTop).to.be.greaterThan(0)
    await press(last)
    expect(content.scrollTop).to.equal(0)
    await press('[part="back"]')
    expect(content.scrollTop).to.equal(scrollTop)
  })

  it('links to products where the site says where they are, by their names', async () => {
    await read([link('product:TEE-1', 'the tee')], { products: ['TEE-1', 'MUG/2'], productUrl: '/p/{sku}' })
    expect(attributes('a', 'href')).to.deep.equal(['/p/TEE-1', '/p/TEE-1', '/p/MUG%2F2'])
    expect(texts('.products a')).to.deep.equal(['the tee', 'MUG/2'])
  })

  it('has the names of products as text where the site does not say where they are', async () => {
    await read([link('product:TEE-1', 'the tee')], { products: ['TEE-1'] })
    expect(texts('.body p')).to.deep.equal(['the tee'])
    expect(texts('a')).to.deep.equal([])
  })

  it('hears whether it helped, and carries the question to a person when it did not', async () => {
    await read([said('No idea.')])
    await press('[part~="vote-yes"]')
    expect(texts('[role="status"]')).to.deep.equal(['Good to hear. Thank you!'])
    await press('[part~="vote-no"]')
    expect(attributes('[part~="vote"]', 'aria-pressed')).to.deep.equal(['false', 'true'])
    const asked = nextAsk()
    await press('.vote [part="ask"]')
    expect(await asked).to.equal('What is in a long answer?')
    const votes = transport.sent.filter(({ path }) => path === '/v1/faq/votes')
    expect(votes.map(({ body }) => (body as { helpful: boolean }).helpful)).to.deep.equal([true, false])
  })

  it('says when a vote did not get through', async () => {
    await read([said('No idea.')])
    transport.fail('/v1/faq/votes', new ShopBellError('network', 'Gone.'))
    const failed = new Promise((resolve) => faq.addEventListener('shop-bell-error', resolve, { once: true }))
    await press('[part~="vote-yes"]')
    await failed
    await faq.updateComplete
    expect(texts('[role="status"]')).to.deep.equal(['Your answer did not get through. Please try again.'])
    expect(attributes('[part~="vote"]', 'aria-pressed')).to.deep.equal(['false', 'false'])
  })

  it('is said to be gone when it was taken away', async () => {
    await read([said('Here.')])
    faq.showArticle('taken-away')
    await faq.updateComplete
    expect(faq.shadowRoot?.activeElement?.textContent).to.equal('This answer is no longer here.')
    await press('[part="back"]')
    expect(texts('article h2')).to.deep.equal(['What is in a long answer?'])
  })
})
