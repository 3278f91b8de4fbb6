import { createClient, createMemoryStorage } from '@shopbell/core'
import { createFakeTransport } from '@shopbell/core/testing'
import { expect } from 'chai'
import { ShopBellAskEvent } from './events.ts'
import { findBarriers } from './testing/axe.ts'
import { addBell, clearPage, heard, makeClient, nextAsked, part, probe, tab } from './testing/bell-page.ts'
import { eventually } from './testing/eventually.ts'

describe('<shop-bell> and its page', () => {
  afterEach(clearPage)

  it('shows unread messages on the bubble and in the title, until the chat is seen', async () => {
    document.title = 'Shop'
    const transport = createFakeTransport()
    const client = makeClient(transport)
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

  it('opens at the answers, and at the chat while a person is there or on the way', async () => {
    const transport = createFakeTransport()
    const client = makeClient(transport)
    const bell = await addBell({ client })
    await bell.show()
    expect(tab(bell, 'Answers').getAttribute('aria-selected')).to.equal('true')
    bell.hide()
    await client.$chat.get().askPerson()
    await bell.show()
    expect(tab(bell, 'Chat').getAttribute('aria-selected')).to.equal('true')
    await bell.show('faq')
    await bell.show()
    expect(tab(bell, 'Answers').getAttribute('aria-selected'), 'who reads is left in peace').to.equal('true')
  })

  it('turns to the chat when somebody’s words arrive after the click, unless something was clicked or typed by then', async () => {
    for (const [type, expected] of [
      [undefined, 'Chat'],
      ['keydown', 'Answers'],
      ['pointerdown', 'Answers'],
    ] as const) {
      const client = makeClient()
      const bell = await addBell({ client })
      await bell.show()
      expect(tab(bell, 'Answers').getAttribute('aria-selected')).to.equal('true')
      if (type) part(bell, 'panel').dispatchEvent(new Event(type, { bubbles: true }))
      await client.$chat.get().askPerson()
      await bell.updateComplete
      await eventually('the tab is known', () => tab(bell, expected).getAttribute('aria-selected') === 'true')
      bell.remove()
    }
  })

  it('takes on the look that the owner chose once it is known, below what the page says', async () => {
    const transport = createFakeTransport()
    transport.site.look = { accent: '#7a3e12', position: 'start' }
    const bell = await addBell({ client: makeClient(transport), theme: 'light' })
    const colour = () => getComputedStyle(part(bell, 'bubble')).backgroundColor
    const isAtStart = () => part(bell, 'bubble').getBoundingClientRect().left < innerWidth / 2
    part(bell, 'bubble').style.transition = 'none'
    expect(isAtStart()).to.equal(false)
    const site = new Promise((resolve) => bell.client?.site.$site.listen(resolve))
    await bell.show()
    await site
    await bell.updateComplete
    expect(colour()).to.equal('rgb(122, 62, 18)')
    expect(isAtStart(), 'nothing jumps while one looks at it').to.equal(false)
    bell.hide()
    await bell.updateComplete
    expect(isAtStart()).to.equal(true)
    bell.style.setProperty('--shop-bell-accent', 'rgb(1, 2, 3)')
    bell.position = 'end'
    await bell.updateComplete
    expect([colour(), isAtStart()]).to.deep.equal(['rgb(1, 2, 3)', false])
  })

  it('begins the next page with the look that it came to know', async () => {
    const key = 'shopbell:demo@https://help.example:look'
    localStorage.setItem(key, JSON.stringify({ accent: '#7a3e12', position: 'start' }))
    const bell = await addBell({ theme: 'light' }, { server: 'https://help.example', site: 'demo' })
    localStorage.removeItem(key)
    expect(getComputedStyle(part(bell, 'bubble')).backgroundColor).to.equal('rgb(122, 62, 18)')
    expect(part(bell, 'bubble').getBoundingClientRect().left).to.be.below(innerWidth / 2)
  })

  it('goes on with a conversation of before, at the latest when the network is back', async () => {
    const transport = createFakeTransport()
    const storage = createMemoryStorage()
    const earlier = createClient({ transport, site: 'demo', storage })
    const sent = new Promise((resolve) => earlier.on('message:sent', resolve))
    await earlier.send('Hello')
    await sent
    earlier.destroy()
    transport.say('Good morning')
    transport.online(false)
    const client = createClient({ transport, site: 'demo', storage })
    const bell = await addBell({ client })
    await new Promise((resolve) => bell.addEventListener('shop-bell-error', resolve, { once: true }))
    const unread = new Promise((resolve) => client.on('unread', resolve))
    transport.online(true)
    dispatchEvent(new Event('online'))
    expect(await unread).to.equal(1)
    await bell.updateComplete
    expect(part(bell, 'badge').textContent).to.equal('1')
  })

  it('says on the tab of the chat what came in while the answers are read', async () => {
    const transport = createFakeTransport()
    const client = makeClient(transport)
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
    await eventually('a bubble that speaks Chinese', () => part(bell, 'bubble').getAttribute('aria-label') === '打开帮助')
    expect(client.$locale.get()).to.equal('zh-CN')
  })
})
