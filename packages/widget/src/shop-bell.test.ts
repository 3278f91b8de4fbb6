import { type Client, createClient } from '@shopbell/core'
import { createFakeTransport, type FakeTransport } from '@shopbell/core/testing'
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html, LitElement } from 'lit'
import { ShopBellAskEvent } from './events.ts'
import { ShopBellElement } from './shop-bell.ts'
import { findBarriers } from './testing/axe.ts'

/** Stands in for a section, and tells what the bell asks of it. */
class SectionProbe extends LitElement {
  client: Client | undefined

  prefill(...given: unknown[]) {
    this.dispatchEvent(new CustomEvent('probe-asked', { detail: ['prefill', ...given], bubbles: true, composed: true }))
  }

  showArticle(...given: unknown[]) {
    this.dispatchEvent(new CustomEvent('probe-asked', { detail: ['showArticle', ...given], bubbles: true, composed: true }))
  }

  search(...given: unknown[]) {
    this.dispatchEvent(new CustomEvent('probe-asked', { detail: ['search', ...given], bubbles: true, composed: true }))
  }

  override focus() {
    this.renderRoot.querySelector('input')?.focus()
  }

  override render() {
    return html`<input aria-label="Type" />`
  }
}

for (const tag of ['faq', 'chat', 'rating']) customElements.define(`shop-bell-${tag}`, class extends SectionProbe {})
customElements.define('shop-bell', ShopBellElement)

let transport: FakeTransport

function makeClient() {
  transport = createFakeTransport()
  return createClient({ transport, site: 'demo' })
}

async function addBell(set: Partial<ShopBellElement> = {}, attributes: Record<string, string> = {}): Promise<ShopBellElement> {
  const bell = document.createElement('shop-bell')
  for (const [name, value] of Object.entries(attributes)) bell.setAttribute(name, value)
  document.body.append(Object.assign(bell, set))
  await bell.updateComplete
  return bell
}

function part(bell: ShopBellElement, name: string): HTMLElement {
  return bell.shadowRoot?.querySelector(`[part~="${name}"]`) as HTMLElement
}

function tab(bell: ShopBellElement, name: string): HTMLElement {
  return [...(bell.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])].find(
    (one) => one.textContent?.trim() === name,
  ) as HTMLElement
}

function probe(bell: ShopBellElement, section: string): SectionProbe {
  return bell.shadowRoot?.querySelector(`shop-bell-${section}`) as SectionProbe
}

async function click(element: Element) {
  const { x, y, width, height } = element.getBoundingClientRect()
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] })
}

function nextAsked(bell: ShopBellElement): Promise<unknown> {
  return new Promise((resolve) => bell.addEventListener('probe-asked', (event) => resolve((event as CustomEvent).detail), { once: true }))
}

function heard(target: EventTarget, ...names: string[]): string[] {
  const happened: string[] = []
  for (const name of names) target.addEventListener(name, () => happened.push(name))
  return happened
}

describe('<shop-bell>', () => {
  afterEach(async () => {
    for (const bell of document.querySelectorAll('shop-bell')) bell.remove()
    document.title = 'Shop'
    document.documentElement.lang = 'en'
    await setViewport({ width: 900, height: 700 })
  })

  it('shows a bubble alone, and the panel with its tabs after a click', async () => {
    const bell = await addBell({ client: makeClient() })
    expect(part(bell, 'bubble').getAttribute('aria-label')).to.equal('Open help')
    expect(part(bell, 'panel').checkVisibility()).to.equal(false)
    await click(part(bell, 'bubble'))
    expect(part(bell, 'panel').checkVisibility()).to.equal(true)
    expect(part(bell, 'tabs').textContent?.replace(/\s+/g, ' ').trim()).to.equal('Answers Chat')
    expect(part(bell, 'bubble').getAttribute('aria-expanded')).to.equal('true')
  })

  for (const theme of ['light', 'dark']) {
    it(`passes axe, closed and open, in ${theme}`, async () => {
      const bell = await addBell({ client: makeClient(), theme })
      expect(await findBarriers(bell)).to.deep.equal([])
      await bell.show()
      expect(await findBarriers(bell)).to.deep.equal([])
    })
  }

  it('is used with the keyboard alone: opens, moves between tabs, closes, and gives the focus back', async () => {
    const bell = await addBell({ client: makeClient() })
    part(bell, 'bubble').focus()
    await sendKeys({ press: 'Enter' })
    await bell.show()
    expect(bell.shadowRoot?.activeElement).to.equal(probe(bell, 'faq'))
    tab(bell, 'Answers').focus()
    await sendKeys({ press: 'ArrowRight' })
    await bell.updateComplete
    expect(tab(bell, 'Chat').getAttribute('aria-selected')).to.equal('true')
    expect(bell.shadowRoot?.activeElement).to.equal(tab(bell, 'Chat'))
    await sendKeys({ press: 'Home' })
    await bell.updateComplete
    expect(tab(bell, 'Answers').getAttribute('aria-selected')).to.equal('true')
    await sendKeys({ press: 'Escape' })
    await bell.updateComplete
    expect(bell.open).to.equal(false)
    expect(bell.shadowRoot?.activeElement).to.equal(part(bell, 'bubble'))
  })

  it('keeps its client when it is moved, and leaves nothing behind when it is taken away', async () => {
    const bell = await addBell({}, { server: 'https://help.example', site: 'demo' })
    const own = bell.client
    const other = document.body.appendChild(document.createElement('div'))
    other.append(bell)
    await bell.updateComplete
    expect(bell.client).to.equal(own)
    other.remove()
    await bell.updateComplete
    expect(bell.client).to.equal(undefined)
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: '#left' }))
    link.dataset['shopBell'] = 'chat'
    link.click()
    expect(location.hash).to.equal('#left')
    link.remove()
  })

  it('stays open in the top layer when it is moved', async () => {
    const bell = await addBell({ client: makeClient() })
    await bell.show()
    document.body.prepend(bell)
    await bell.updateComplete
    expect(part(bell, 'panel').matches(':popover-open')).to.equal(true)
  })

  it('asks for nothing and stores nothing before it is opened', async () => {
    localStorage.clear()
    const client = makeClient()
    const bell = await addBell({ client })
    await new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve)))
    expect([transport.sent.length, transport.feeds, localStorage.length]).to.deep.equal([0, 0, 0])
    await bell.show()
    expect(transport.sent.map(({ path }) => path)).to.deep.equal(['/v1/sites/demo'])
  })

  it('shows unread messages on the bubble and in the title, until the chat is seen', async () => {
    document.title = 'Shop'
    const client = makeClient()
    const bell = await addBell({ client })
    const happened = heard(bell, 'shop-bell-message')
    const sent = new Promise((resolve) => client.on('message:sent', resolve))
    await client.send('Hello')
    await sent
    const received = new Promise((resolve) => client.on('unread', resolve))
    transport.say('Good morning')
    await received
    await bell.updateComplete
    expect(part(bell, 'badge').textContent).to.equal('1')
    expect(part(bell, 'bubble').getAttribute('aria-label')).to.equal('Open help, 1 new message')
    expect(document.title).to.equal('(1) Shop')
    expect(happened).to.deep.equal(['shop-bell-message'])
    await bell.show()
    expect(tab(bell, 'Chat').getAttribute('aria-selected')).to.equal('true')
    expect(document.title).to.equal('Shop')
    expect(part(bell, 'badge')).to.equal(null)
  })

  it('says on the tab of the chat what came in while the answers are read', async () => {
    const client = makeClient()
    const bell = await addBell({ client })
    await bell.show('faq')
    const sent = new Promise((resolve) => client.on('message:sent', resolve))
    await client.send('Hello')
    await sent
    const received = new Promise((resolve) => client.on('unread', resolve))
    transport.say('Good morning')
    await received
    await bell.updateComplete
    expect(bell.shadowRoot?.querySelector('#tab-chat')?.textContent?.replace(/\s+/g, ' ')).to.equal('Chat1, 1 new message')
    expect(await findBarriers(bell)).to.deep.equal([])
  })

  it('tells of opening and closing, and lets the page keep it open', async () => {
    const bell = await addBell({ client: makeClient() })
    const happened = heard(document, 'shop-bell-open', 'shop-bell-close')
    await bell.show()
    bell.addEventListener('shop-bell-close', (event) => event.preventDefault(), { once: true })
    bell.hide()
    expect(bell.open).to.equal(true)
    bell.hide()
    expect(bell.open).to.equal(false)
    expect(happened).to.deep.equal(['shop-bell-open', 'shop-bell-close', 'shop-bell-close'])
  })

  it('follows links of the page to an answer, the chat, the rating and a product', async () => {
    const client = makeClient()
    const bell = await addBell({ client })
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: '#plain', textContent: 'Linen shirt' }))
    const follow = async (target: string) => {
      const opened = new Promise((resolve) => bell.addEventListener('shop-bell-open', resolve, { once: true }))
      link.dataset['shopBell'] = target
      link.click()
      await opened
      const selected = bell.shadowRoot?.querySelector('[aria-selected="true"]')?.textContent?.trim()
      await bell.updateComplete
      bell.hide()
      return selected
    }
    const asked = nextAsked(bell)
    expect(await follow('faq:returns')).to.equal('Answers')
    expect(await asked).to.deep.equal(['showArticle', 'returns'])
    expect(await follow('chat')).to.equal('Chat')
    expect(await follow('rating')).to.equal('Rate us')
    const atProduct = nextAsked(bell)
    expect(await follow('product:TW-1')).to.equal('Answers')
    expect(await atProduct).to.deep.equal(['search', ''])
    expect(client.$context.get().product).to.deep.equal({ sku: 'TW-1', title: 'Linen shirt', url: link.href })
    expect(location.hash).not.to.equal('#plain')
    link.remove()
  })

  it('takes a question from the answers to a person', async () => {
    const bell = await addBell({ client: makeClient() })
    await bell.show('faq')
    const asked = nextAsked(bell)
    probe(bell, 'faq').dispatchEvent(new ShopBellAskEvent('Does it shrink?'))
    expect(await asked).to.deep.equal(['prefill', 'Does it shrink?', { handoff: true }])
    expect(tab(bell, 'Chat').getAttribute('aria-selected')).to.equal('true')
  })

  it('says once what is wrong with an attribute, shows nothing, and recovers when it is put right', async () => {
    const said: unknown[][] = []
    const { error } = console
    console.error = (...words: unknown[]) => said.push(words)
    try {
      const bell = document.createElement('shop-bell')
      const happened = heard(bell, 'shop-bell-error')
      bell.setAttribute('server', 'help.example')
      document.body.append(bell)
      await bell.updateComplete
      bell.requestUpdate()
      await bell.updateComplete
      expect(said).to.deep.equal([['Shopbell: server is "help.example"; wanted is an address such as "https://help.example".']])
      expect(happened).to.deep.equal(['shop-bell-error'])
      expect(part(bell, 'bubble')).to.equal(null)
      bell.setAttribute('server', 'https://help.example')
      bell.setAttribute('site', 'demo')
      await bell.updateComplete
      expect(part(bell, 'bubble')).not.to.equal(null)
      expect(said.length).to.equal(1)
    } finally {
      console.error = error
    }
  })

  it('has answers but no chat without a server', async () => {
    const bell = await addBell({}, { faq: '/help.faq' })
    await bell.show()
    expect(part(bell, 'tabs')).to.equal(null)
    expect([probe(bell, 'faq') !== null, probe(bell, 'chat')]).to.deep.equal([true, null])
  })

  it('speaks the language of the page, and changes with it', async () => {
    const client = makeClient()
    const bell = await addBell({ client })
    document.documentElement.lang = 'zh-CN'
    await new Promise((resolve) => requestAnimationFrame(resolve))
    await bell.updateComplete
    expect(part(bell, 'bubble').getAttribute('aria-label')).to.equal('打开帮助')
    expect(client.$locale.get()).to.equal('zh-CN')
  })

  it('covers a phone with the panel', async () => {
    await setViewport({ width: 320, height: 640 })
    const bell = await addBell({ client: makeClient() })
    await bell.show()
    await Promise.all(
      part(bell, 'panel')
        .getAnimations()
        .map(({ finished }) => finished),
    )
    const { x, y, width, height } = part(bell, 'panel').getBoundingClientRect()
    expect([x, y, width, height]).to.deep.equal([0, 0, 320, 640])
  })

  it('offers to fetch the sections again when they did not arrive', async () => {
    const happened: string[] = []
    const { error } = console
    console.error = () => {}
    const loadSections = async () => {
      happened.push('load')
      if (happened.length === 1) throw new Error('offline')
    }
    const bell = await addBell({ client: makeClient(), loadSections })
    await bell.show()
    const retry = bell.shadowRoot?.querySelector<HTMLElement>('[role="alert"] button')
    console.error = error
    retry?.click()
    await bell.show()
    expect(happened).to.deep.equal(['load', 'load'])
    expect(probe(bell, 'faq')).not.to.equal(null)
  })
})

declare global {
  interface HTMLElementTagNameMap {
    'shop-bell': ShopBellElement
  }
}
