import { type Client, createClient, ShopBellError } from '@shopbell/core'
import { type FakeTransport, until } from '@shopbell/core/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { ShopBellFaqElement } from './shop-bell-faq.ts'
import { findBarriers } from './testing/axe.ts'
import { eventually } from './testing/eventually.ts'
import { faqIn, makeFaqClient, makeFaqFile } from './testing/faq-fixture.ts'

customElements.define('shop-bell-faq', ShopBellFaqElement)

let client: Client
let transport: FakeTransport

async function addFaq(set: Partial<ShopBellFaqElement> = { client }, theme = 'light'): Promise<ShopBellFaqElement> {
  const faq = Object.assign(document.createElement('shop-bell-faq'), set)
  faq.setAttribute('theme', theme)
  document.body.append(faq)
  await faq.updateComplete
  return faq
}

/** An FAQ in the page that has its answers. */
async function addReady(theme = 'light'): Promise<ShopBellFaqElement> {
  const faq = await addFaq({ client }, theme)
  await faqIn(client, 'en')
  await faq.updateComplete
  return faq
}

const all = (faq: ShopBellFaqElement, selector: string) => [...faq.renderRoot.querySelectorAll<HTMLElement>(selector)]
const texts = (faq: ShopBellFaqElement, selector: string) => all(faq, selector).map((one) => one.textContent?.trim())
const box = (faq: ShopBellFaqElement) => all(faq, '[part="search"]')[0] as HTMLInputElement
const seen = (faq: ShopBellFaqElement) => faq.renderRoot.querySelector('.content')?.textContent
const isActive = (faq: ShopBellFaqElement, element: Element | undefined) => faq.shadowRoot?.activeElement === element
const active = (faq: ShopBellFaqElement) => faq.shadowRoot?.activeElement?.textContent?.trim()

async function press(faq: ShopBellFaqElement, selector: string) {
  all(faq, selector)[0]?.click()
  await faq.updateComplete
}

async function type(faq: ShopBellFaqElement, text: string, composing = false) {
  const input = box(faq)
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }))
  await faq.updateComplete
}

function nextEvent<Kind extends Event>(target: EventTarget, name: string): Promise<Kind> {
  return new Promise((resolve) => target.addEventListener(name, (event) => resolve(event as Kind), { once: true }))
}

describe('<shop-bell-faq>', () => {
  beforeEach(async () => {
    ;({ client, transport } = await makeFaqClient())
  })

  afterEach(() => {
    for (const faq of document.querySelectorAll('shop-bell-faq')) faq.remove()
    document.documentElement.lang = 'en'
    client.destroy()
  })

  it('shows a search and that it is loading, alone and without a client', async () => {
    const faq = await addFaq({})
    expect(box(faq).getAttribute('aria-label')).to.equal('Search the answers')
    expect(texts(faq, '[role="status"]')).to.deep.equal(['Loading the answers…'])
  })

  for (const theme of ['light', 'dark']) {
    it(`passes axe on every page, in ${theme}`, async () => {
      const faq = await addReady(theme)
      const pages = [
        () => undefined,
        () => type(faq, 'return'),
        () => type(faq, 'qqqq'),
        () => type(faq, ''),
        () => press(faq, '[part="category"]'),
        () => press(faq, '[part="question"]'),
        () => press(faq, '[part~="vote-no"]'),
      ]
      for (const open of pages) {
        await open()
        expect(await findBarriers(faq)).to.deep.equal([])
      }
    })
  }

  it('is used with the keyboard alone: down into what was found, up again, Enter opens, Escape clears', async () => {
    const faq = await addReady()
    const escaped: string[] = []
    document.body.addEventListener('keydown', ({ key }) => escaped.push(key), { once: true })
    box(faq).focus()
    await sendKeys({ type: 'return' })
    const [first, second] = texts(faq, '[part="result"]')
    await sendKeys({ press: 'ArrowDown' })
    expect(active(faq)).to.equal(first)
    await sendKeys({ press: 'ArrowDown' })
    expect(active(faq)).to.equal(second)
    await sendKeys({ press: 'ArrowUp' })
    await sendKeys({ press: 'ArrowUp' })
    expect(isActive(faq, box(faq))).to.equal(true)
    await sendKeys({ press: 'Enter' })
    await sendKeys({ press: 'Enter' })
    await faq.updateComplete
    expect(active(faq)).to.equal(first)
    expect(faq.shadowRoot?.activeElement?.localName).to.equal('h2')
    await press(faq, '[part="back"]')
    expect(active(faq)).to.equal(first)
    await sendKeys({ press: 'Escape' })
    await faq.updateComplete
    expect(box(faq).value).to.equal('')
    expect(isActive(faq, box(faq))).to.equal(true)
  })

  it('keeps what was typed when it is moved, and leaves nothing behind when it is taken away', async () => {
    const faq = await addReady()
    await type(faq, 'return')
    const found = texts(faq, '[part="result"]')
    const place = document.body.appendChild(document.createElement('div'))
    place.append(faq)
    await faq.updateComplete
    expect(found).not.to.deep.equal([])
    expect(texts(faq, '[part="result"]')).to.deep.equal(found)
    place.remove()
    await faq.updateComplete
    expect([client.help.$state.lc, client.$context.lc, client.$locale.lc]).to.deep.equal([0, 0, 0])
  })

  it('asks for the answers once, when it comes into sight', async () => {
    const asked: string[] = []
    const { download } = transport
    transport.download = (url) => {
      asked.push(url)
      return download(url)
    }
    const place = document.body.appendChild(Object.assign(document.createElement('div'), { hidden: true }))
    const faq = await addFaq()
    place.append(faq)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(asked).to.deep.equal([])
    place.hidden = false
    await faqIn(client, 'en')
    await faq.updateComplete
    faq.requestUpdate()
    await faq.updateComplete
    expect(asked).to.deep.equal(['/v1/faq?site=demo&locale=en'])
    place.remove()
  })

  it('says that loading failed, loads again when asked, and offers a person meanwhile', async () => {
    transport.online(false)
    const faq = await addFaq()
    await nextEvent(faq, 'shop-bell-error')
    await faq.updateComplete
    expect(seen(faq)).to.contain('The answers could not be loaded.')
    expect(await findBarriers(faq)).to.deep.equal([])
    const asked = nextEvent<Event & { question: string }>(faq, 'shop-bell-ask')
    await press(faq, '[part="ask"]')
    expect((await asked).question).to.equal('')
    transport.online(true)
    all(faq, '[part="retry"]')[0]?.focus()
    await press(faq, '[part="retry"]')
    await faqIn(client, 'en')
    await faq.updateComplete
    expect(texts(faq, '[part="question"]')).to.contain('Who pays for return shipping?')
    expect(faq.shadowRoot?.activeElement?.className, 'the button is gone, the focus stays').to.equal('content')
  })

  it('shows the questions about the product on the page first, as soon as there is one', async () => {
    const faq = await addReady()
    expect(texts(faq, 'section h2')).to.deep.equal(['Often asked', 'All topics'])
    client.setContext({ product: { sku: 'TEE-1', title: 'Tee', url: '/p/TEE-1' } })
    await faq.updateComplete
    expect(texts(faq, 'section h2')).to.deep.equal(['For this item', 'Often asked', 'All topics'])
    expect(texts(faq, '[part="question"]')[0]).to.equal('Which size should I take?')
    client.setContext({ product: undefined })
    await faq.updateComplete
    expect(texts(faq, 'section h2')).to.deep.equal(['Often asked', 'All topics'])
  })

  it('lists the topics with the number of their questions, and opens one', async () => {
    const faq = await addReady()
    expect(texts(faq, '[part="category"] > span')).to.deep.equal(['Returns', 'Sizes'])
    expect(texts(faq, '[part="category"] > small')).to.deep.equal(['2 answers', '1 answer'])
    await press(faq, '[part="category"]')
    expect(active(faq)).to.equal('Returns')
    expect(texts(faq, '[part="question"]')).to.deep.equal(['Who pays for return shipping?', 'How long can I return something?'])
    await press(faq, '[part="back"]')
    expect(isActive(faq, all(faq, '[part="category"]')[0])).to.equal(true)
  })

  it('finds while one types, and marks the words', async () => {
    const faq = await addReady()
    await type(faq, 'shipp')
    const found = client.help.search('shipp').map(({ question }) => question)
    expect(found[0]).to.equal('Who pays for return shipping?')
    expect(texts(faq, '[part="result"]')).to.deep.equal(found)
    expect(texts(faq, 'mark')).to.deep.equal(['shipp'])
  })

  it('says how much it found once one pauses, and nothing about half a word', async () => {
    const faq = await addReady()
    const said: string[] = []
    const paused = new Promise<void>((resolve) => {
      faq.announce = (news) => {
        said.push(news)
        if (/found/.test(news)) resolve()
      }
    })
    for (const letters of ['q', 'qs', 's', 'sh', 'shipp']) await type(faq, letters)
    await paused
    const { length } = client.help.search('shipp')
    expect(said.filter(Boolean)).to.deep.equal([length === 1 ? '1 answer found' : `${length} answers found`])
  })

  it('says at once what a search finds that nobody types', async () => {
    const faq = await addReady()
    faq.search('qqqq')
    await faq.updateComplete
    expect(texts(faq, '[role="status"]')).to.deep.equal(['We found no answer to “qqqq”.'])
  })

  it('keeps what was found while an input method is at work, and lets its Enter alone', async () => {
    const faq = await addReady()
    await type(faq, 'return')
    const found = texts(faq, '[part="result"]')
    await type(faq, 'qqqq', true)
    expect(texts(faq, '[part="result"]')).to.deep.equal(found)
    await type(faq, 'qqqq')
    expect(texts(faq, '[part="result"]')).to.deep.equal([])
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
    box(faq).focus()
    box(faq).dispatchEvent(enter)
    expect(enter.defaultPrevented).to.equal(false)
    expect(isActive(faq, box(faq))).to.equal(true)
  })

  it('offers a person with the words of a search that found nothing, and tells the owner once one pauses', async () => {
    const faq = await addReady()
    const missed = new Promise<unknown>((resolve) => {
      client.help.reportMiss = async (query) => resolve(query)
    })
    await type(faq, 'qqq')
    await type(faq, 'qqqq ')
    expect(seen(faq)).to.contain('We found no answer to “qqqq”.')
    const asked = nextEvent<Event & { question: string }>(faq, 'shop-bell-ask')
    await press(faq, '[part="ask"]')
    expect((await asked).question).to.equal('qqqq')
    expect(await missed).to.equal('qqqq')
  }).timeout(10_000)

  it('loads the answers anew in another language, and stays at the answer that is read', async () => {
    const faq = await addReady()
    faq.showArticle('return-cost')
    await faq.updateComplete
    document.documentElement.lang = 'zh-CN'
    client.setLocale('zh-CN')
    await faqIn(client, 'zh-CN')
    await faq.updateComplete
    expect(texts(faq, '[part="answer"] h2')).to.deep.equal(['退货运费谁出？'])
    await eventually('the button speaks Chinese', () => texts(faq, '[part="back"]')[0] === '返回')
  })

  it('is a complete FAQ without a server, and offers nobody whom one could not reach', async () => {
    const file = await makeFaqFile('en')
    client = createClient({ faq: '/help.{locale}.faq', fetch: async () => new Response(file as BodyInit) })
    const faq = await addReady()
    faq.showArticle('return-cost')
    await faq.updateComplete
    expect(texts(faq, '[part="answer"] h2')).to.deep.equal(['Who pays for return shipping?'])
    expect(all(faq, '[part="ask"], [part~="vote"]')).to.deep.equal([])
  })

  it('searches for what the page asks for', async () => {
    const faq = await addReady()
    faq.showArticle('return-cost')
    faq.search('size')
    await faq.updateComplete
    expect(box(faq).value).to.equal('size')
    expect(texts(faq, '[part="result"]')[0]).to.equal('Which size should I take?')
  })

  it('goes on when the server refuses what was asked of it', async () => {
    transport.files.set('/v1/faq?site=demo&locale=zh-CN', new ShopBellError('refused', 'No.'))
    const faq = await addReady()
    client.setLocale('zh-CN')
    await nextEvent(faq, 'shop-bell-error')
    await until(client.help.$state, (state) => state.status === 'ready')
    expect(texts(faq, '[part="question"]')).to.contain('Who pays for return shipping?')
  })
})
