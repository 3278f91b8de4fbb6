import { expect } from 'chai'
import { ShopBellRatingElement } from '../shop-bell-rating.ts'
import { addChat, type ChatFixture } from '../testing/chat-fixture.ts'
import { eventually } from '../testing/eventually.ts'

describe('the list of messages', () => {
  let fixture: ChatFixture
  const scroller = () => fixture.chat.shadowRoot?.querySelector('.scroller') as HTMLElement
  const isAtEnd = () => scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight < 2
  const firstRow = () => fixture.chat.shadowRoot?.querySelector<HTMLElement>('.message .text')?.textContent

  beforeEach(async () => {
    fixture = await addChat()
    await fixture.type('Hello')
    fixture.press('Enter')
    await fixture.shows('Sent')
    for (let count = 1; count <= 70; count++) fixture.transport.say(`Message ${count}`)
    await eventually('all are there', () => fixture.rows().length > 70)
  })
  afterEach(() => {
    fixture.chat.remove()
    fixture.client.destroy()
  })

  it('stays at the end, also when something grows below', async () => {
    await eventually('the end is in view', isAtEnd)
    const conversation = fixture.client.$chat.get().$head.get().id
    fixture.transport.signal({ type: 'typing', conversation, from: { role: 'agent', id: 'lin', name: 'Lin' }, on: true })
    await fixture.shows('Lin is typing')
    await eventually('the end is in view again', isAtEnd)
  })

  it('stays at the end when the phone is turned', async () => {
    fixture.transport.say('A long message '.repeat(40))
    fixture.chat.style.cssText = 'inline-size: 390px; block-size: 700px'
    await eventually('the end is in view', () => scroller().clientWidth < 400 && isAtEnd())
    // Wider first, as the page is laid out before the sheet knows how low it has to be.
    fixture.chat.style.inlineSize = '844px'
    expect(isAtEnd(), 'the browser moves it as it becomes shorter').to.equal(true)
    fixture.chat.style.blockSize = '340px'
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await eventually('the end is in view again', isAtEnd)
  })

  it('stays at the rating that one fills in while it grows', async () => {
    if (!customElements.get('shop-bell-rating')) customElements.define('shop-bell-rating', ShopBellRatingElement)
    fixture.transport.push({ type: 'status', status: 'closed', by: 'agent', askRating: true })
    const star = () => fixture.chat.shadowRoot?.querySelector('.rating')?.shadowRoot?.querySelectorAll<HTMLElement>('[part~="star"]')[3]
    await eventually('the rating is there', () => star() !== undefined && isAtEnd())
    const place = star()?.getBoundingClientRect().top
    const height = scroller().scrollHeight
    star()?.querySelector('input')?.focus()
    star()?.click()
    await eventually('it asks for more', () => scroller().scrollHeight > height + 100)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(star()?.getBoundingClientRect().top).to.equal(place)
  })

  it('stays where one reads, and leads to what is new', async () => {
    await eventually('the end is in view', isAtEnd)
    scroller().scrollTop = 300
    await eventually('it has noticed', () => scroller().scrollTop === 300)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    fixture.transport.say('New one')
    await fixture.shows('1 new message')
    expect(scroller().scrollTop).to.equal(300)
    fixture.button('1 new message')?.click()
    await eventually('the end is in view', isAtEnd)
    await eventually('the button is gone', () => fixture.button('1 new message') === undefined)
  })

  it('tells the other side what was read once it is in view', async () => {
    await eventually('all is read', () => fixture.client.$unread.get() === 0)
  })

  it('loads older messages as one scrolls up, and stays where one reads', async () => {
    // Another page of the same visitor knows the last fifty events only.
    fixture.chat.remove()
    fixture.client.destroy()
    fixture = await addChat({ transport: fixture.transport })
    void fixture.client.$chat.get().askPerson()
    await fixture.shows('Message 70')
    await eventually(
      'all that is known is there, and the end is in view',
      () => fixture.button('Show earlier messages') !== undefined && isAtEnd(),
    )
    expect(firstRow()).not.to.equal('Hello')
    const anchor = fixture.chat.shadowRoot?.querySelector('.message') as HTMLElement
    scroller().scrollTop = 0
    await eventually('the beginning is there', () => firstRow() === 'Hello')
    const offset = anchor.getBoundingClientRect().top - scroller().getBoundingClientRect().top
    expect(offset, 'the message that one looked at is still in view').to.be.within(0, scroller().clientHeight)
    expect(fixture.button('Show earlier messages')).to.equal(undefined)
  })
})
