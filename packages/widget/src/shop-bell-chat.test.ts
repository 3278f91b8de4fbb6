import { ShopBellError } from '@shopbell/core'
import type { SuggestionsContent } from '@shopbell/core/protocol'
import { createFakeTransport } from '@shopbell/core/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import type { ShopBellChatElement } from './shop-bell-chat.ts'
import { findBarriers } from './testing/axe.ts'
import { addChat, type ChatFixture } from './testing/chat-fixture.ts'
import { eventually } from './testing/eventually.ts'

const answer = { kind: 'answer', entry: 'returns', locale: 'en', question: 'Who pays for returns?', text: 'You do.' } as const
const suggestions: SuggestionsContent = { kind: 'suggestions', locale: 'en', entries: [{ id: 'sizes', question: 'Which size?' }] }
const lin = { id: 'lin', name: 'Mei Lin' }

function makeClosedShop() {
  const transport = createFakeTransport()
  const backAt = new Date(Date.now() + 86_400_000).setHours(9, 0, 0, 0)
  transport.site.hours = { open: false, backAt, until: null, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
  return transport
}

async function join(fixture: ChatFixture) {
  fixture.transport.push({ type: 'assigned', agent: lin })
  fixture.transport.push({ type: 'status', status: 'active', by: 'agent' })
  await fixture.shows('Mei Lin joined the chat')
}

async function say(fixture: ChatFixture, text: string) {
  await fixture.type(text)
  fixture.press('Enter')
  await eventually(`"${text}" is sent`, () => fixture.rows().some((row) => row.includes(text) && row.includes('Sent')))
}

describe('<shop-bell-chat>', () => {
  let fixture: ChatFixture
  afterEach(() => {
    fixture.chat.remove()
    fixture.client.destroy()
    document.documentElement.style.removeProperty('color-scheme')
  })

  it('renders alone, and says what one can expect', async () => {
    fixture = await addChat()
    await fixture.shows('Hello, this is Demo')
    expect(fixture.button('Talk to a person')).to.be.instanceOf(HTMLButtonElement)
    const without = document.createElement('shop-bell-chat') as ShopBellChatElement
    document.body.append(without)
    await without.updateComplete
    expect(without.shadowRoot?.textContent).to.include('Chat is not available')
    without.remove()
  })

  for (const theme of ['light', 'dark']) {
    it(`has no barriers that axe finds, empty and in the middle of a talk, ${theme}`, async () => {
      fixture = await addChat()
      document.documentElement.style.setProperty('color-scheme', theme)
      fixture.chat.setAttribute('theme', theme)
      expect(await findBarriers(fixture.chat)).to.deep.equal([])
      await say(fixture, 'Hello')
      fixture.transport.say(answer)
      fixture.transport.say(suggestions)
      await join(fixture)
      fixture.transport.say('Hi, see https://shop.example/sizes')
      fixture.transport.fail('/messages', new ShopBellError('refused', 'No.'))
      await fixture.type('not this')
      fixture.press('Enter')
      await fixture.shows('Not sent.')
      expect(await findBarriers(fixture.chat)).to.deep.equal([])
    })
  }

  it('works with the keyboard alone', async () => {
    fixture = await addChat()
    fixture.chat.focus()
    await sendKeys({ type: 'Hello' })
    await sendKeys({ down: 'Shift' })
    await sendKeys({ press: 'Enter' })
    await sendKeys({ up: 'Shift' })
    await sendKeys({ type: 'there' })
    await sendKeys({ press: 'Enter' })
    await fixture.shows('Sent')
    fixture.transport.say(answer)
    await fixture.shows('Did this help?')
    fixture.button('No')?.focus()
    await sendKeys({ press: 'Space' })
    await fixture.shows('Sorry about that')
    expect(fixture.chat.shadowRoot?.activeElement?.className, 'the button is gone, the focus stays in the list').to.equal('scroller')
    expect(fixture.transport.logs.values().next().value?.[0]).to.deep.include({ content: { kind: 'text', text: 'Hello\nthere' } })
  })

  it('keeps the focus of who asks for a person with the keyboard', async () => {
    fixture = await addChat()
    const chat = fixture.client.$chat.get()
    const ask = chat.askPerson.bind(chat)
    let arrive = () => {}
    Object.assign(chat, { askPerson: () => new Promise<void>((resolve) => (arrive = resolve)).then(ask) })
    const button = fixture.button('Talk to a person')
    button?.focus()
    await sendKeys({ press: 'Enter' })
    await eventually('it is on its way', () => button?.matches(':disabled, [aria-disabled=true]') ?? false)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(fixture.chat.shadowRoot?.activeElement === button, 'the focus stays on it').to.equal(true)
    arrive()
    await fixture.shows('A person will be with you')
    expect(fixture.chat.shadowRoot?.activeElement?.className, 'the button is gone').to.equal('scroller')
  })

  it('keeps the draft when it is moved, and leaves nothing behind when it is taken away', async () => {
    fixture = await addChat()
    await fixture.type('half a senten')
    const place = document.createElement('section')
    document.body.append(place)
    place.append(fixture.chat)
    await fixture.chat.updateComplete
    expect(fixture.part<HTMLTextAreaElement>('input').value).to.equal('half a senten')
    place.remove()
    const { $chat, $context } = fixture.client
    expect([$context.lc, $chat.get().$typing.lc, $chat.get().$connection.lc]).to.deep.equal([0, 0, 0])
  })

  it('asks nothing of the server before somebody sees it', async () => {
    fixture = await addChat()
    fixture.chat.remove()
    fixture.transport.sent.length = 0
    fixture.chat.hidden = true
    document.body.append(fixture.chat)
    await fixture.chat.updateComplete
    expect(fixture.transport.sent).to.deep.equal([])
  })

  it('tells each own message how far it came, and what can be done about it', async () => {
    fixture = await addChat()
    await say(fixture, 'first')
    fixture.transport.push({ type: 'read', by: 'agent', upTo: 1 })
    await fixture.shows('Read')
    fixture.transport.online(false)
    await fixture.type('second')
    fixture.press('Enter')
    await fixture.shows('Waiting for the connection')
    await fixture.shows('No connection – what you write is kept and sent later.')
    fixture.transport.online(true)
    fixture.button('Try now')?.click()
    await eventually('it is sent', () => fixture.rows().some((row) => row === 'You second Sent'))
    fixture.transport.fail('/messages', new ShopBellError('refused', 'No.'))
    await fixture.type('third')
    fixture.press('Enter')
    await fixture.shows('Not sent. It was not accepted.')
    fixture.button('Delete')?.click()
    await eventually('it is gone', () => !fixture.rows().some((row) => row.includes('third')))
  })

  it("shows the assistant's answer, takes the vote, and opens the answer in full", async () => {
    fixture = await addChat()
    const opened: string[] = []
    fixture.chat.addEventListener('shop-bell-article', (event) => {
      event.preventDefault()
      opened.push(event.article)
    })
    await say(fixture, 'returns?')
    fixture.transport.say(answer)
    await fixture.shows('Who pays for returns?')
    fixture.button('Read the full answer')?.click()
    expect(opened).to.deep.equal(['returns'])
    fixture.button('Yes')?.click()
    await fixture.shows('Thank you, good to know.')
    await eventually('the vote arrives', () => fixture.transport.sent.some(({ path }) => path === '/v1/faq/votes'))
  })

  it('adds a message to the log once, and nothing more as it is kept, sent and read', async () => {
    fixture = await addChat()
    await say(fixture, 'First')
    const log = fixture.chat.shadowRoot?.querySelector('.log') as HTMLElement
    const added: string[] = []
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) if (node instanceof HTMLElement) added.push(node.className)
      }
    })
    watch.observe(log, { childList: true, subtree: true })
    await say(fixture, 'Second')
    fixture.transport.push({ type: 'read', by: 'agent', upTo: 2 })
    await fixture.shows('Read')
    watch.disconnect()
    expect(added.map((name) => name.split(' ')[0])).to.deep.equal(['message'])
  })

  it('shows an answer itself when nobody else does', async () => {
    fixture = await addChat()
    await say(fixture, 'returns?')
    fixture.transport.say(answer)
    await fixture.shows('Did this help?')
    fixture.button('Read the full answer')?.click()
    await eventually('it is open', () => fixture.chat.shadowRoot?.activeElement?.className === 'article')
    fixture.button('Close this answer')?.click()
    await eventually('it is closed', () => fixture.chat.shadowRoot?.querySelector('.article') === null)
  })

  it('leads from suggestions to a person, and says who joins and that the chat was closed', async () => {
    fixture = await addChat()
    await say(fixture, 'it is about my parrot')
    fixture.transport.say(suggestions)
    await fixture.shows('Which size?')
    fixture.button('None of these')?.click()
    await fixture.shows('A person will be with you')
    await join(fixture)
    fixture.transport.say('Hello')
    await fixture.shows('Is here to help')
    fixture.transport.push({ type: 'status', status: 'closed', by: 'agent', askRating: true })
    await fixture.shows('This chat is closed')
    const told = fixture.rows().filter((row) => /asked|joined|closed/.test(row))
    expect(told).to.deep.equal(['You asked for a person', 'Mei Lin joined the chat', 'The chat was closed'])
    expect(fixture.chat.shadowRoot?.querySelector('shop-bell-rating')).to.have.property('client', fixture.client)
    expect(fixture.part<HTMLTextAreaElement>('input').placeholder).to.equal('Write to go on…')
  })

  it('says outside the hours when people are back, and takes a message with an address', async () => {
    fixture = await addChat({ lang: 'zh-CN', transport: makeClosedShop() })
    await fixture.shows('人工客服将于明天')
    fixture.button('转人工客服')?.click()
    await fixture.shows('我们会通过邮件回复您。')
    const form = fixture.chat.shadowRoot?.querySelector('form.contact') as HTMLFormElement
    expect(form.textContent).to.include('我们会通过邮件回复您。在此期间，')
    const fill = (name: string, value: string) => {
      const field = form.elements.namedItem(name) as HTMLInputElement
      field.value = value
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    fill('email', 'not an address')
    fill('text', '请问什么时候发货？')
    form.querySelector<HTMLElement>('[type=submit]')?.click()
    await fixture.shows('请填写邮箱地址')
    expect(fixture.chat.shadowRoot?.activeElement).to.have.property('name', 'email')
    fill('email', 'mei@example.com')
    form.querySelector<HTMLElement>('[type=submit]')?.click()
    await fixture.shows('已为您排队等候人工客服')
    expect(fixture.transport.logs.values().next().value?.[0]).to.deep.include({
      content: { kind: 'contact', email: 'mei@example.com', text: '请问什么时候发货？' },
    })
    expect(fixture.chat.shadowRoot?.querySelector('form.contact')).to.equal(null)
  })

  it('offers the item on the page until it was asked about, and again when one wants it', async () => {
    fixture = await addChat()
    fixture.client.setContext({ product: { sku: 'T-1', title: 'Tee', url: 'javascript:alert(1)', price: '$19' } })
    await fixture.shows('Ask about this item')
    expect(fixture.button('The item on this page')).to.equal(undefined)
    fixture.button('Ask about this item')?.click()
    await eventually('it is sent', () => fixture.rows().at(-1)?.includes('Tee') ?? false)
    expect(fixture.button('Ask about this item')).to.equal(undefined)
    expect(fixture.chat.shadowRoot?.querySelector('a[href^="javascript"]')).to.equal(null)
    fixture.button('The item on this page')?.click()
    await fixture.shows('Ask about this item')
  })

  it('makes room for a long text and after the first message, and keeps the item within reach', async () => {
    fixture = await addChat()
    fixture.client.setContext({ product: { sku: 'T-1', title: 'Tee', url: '/p/T-1' } })
    await fixture.type('Does it')
    expect(fixture.button('Ask about this item')).to.be.instanceOf(HTMLElement)
    await fixture.type('Does it\nshrink?')
    expect(fixture.button('Ask about this item')).to.equal(undefined)
    await say(fixture, 'Hello')
    expect(fixture.button('Ask about this item')).to.equal(undefined)
    fixture.button('The item on this page')?.click()
    await fixture.shows('Ask about this item')
    fixture.button('Hide this item')?.click()
    await fixture.chat.updateComplete
    expect(fixture.button('The item on this page')?.ariaExpanded).to.equal('false')
  })

  it('forgets what was typed when somebody signs out, and keeps it when they sign in', async () => {
    fixture = await addChat()
    await fixture.type('my secret')
    const jwt = `e30.${btoa('{"sub":"mei"}').replaceAll('=', '')}.x`
    await fixture.client.identify(async () => jwt)
    await fixture.chat.updateComplete
    expect(fixture.part<HTMLTextAreaElement>('input').value).to.equal('my secret')
    await fixture.client.logout()
    await fixture.chat.updateComplete
    expect(fixture.part<HTMLTextAreaElement>('input').value).to.equal('')
  })
})
