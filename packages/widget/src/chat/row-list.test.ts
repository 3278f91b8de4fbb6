import { expect } from 'chai'
import { addChat, type ChatFixture } from '../testing/chat-fixture.ts'
import { eventually } from '../testing/eventually.ts'

const COUNT = 70

describe('a conversation that arrives as a whole', () => {
  let fixture: ChatFixture
  /** How many messages the page had, drawing by drawing. */
  let drawn: number[]
  const root = () => fixture.chat.shadowRoot as ShadowRoot
  const scroller = () => root().querySelector('.scroller') as HTMLElement
  const messages = () => [...root().querySelectorAll<HTMLElement>('.message')]
  const isAtEnd = () => scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight < 2
  const isWhole = () => messages().length === COUNT + 1

  beforeEach(async () => {
    fixture = await addChat()
    await fixture.type('Hello')
    fixture.press('Enter')
    await fixture.shows('Sent')
    for (let count = 1; count <= COUNT; count++) fixture.transport.say(`Message ${count}`)
    await fixture.shows(`Message ${COUNT}`)
    drawn = [messages().length]
    const log = root().querySelector('.log') as HTMLElement
    new MutationObserver(() => drawn.push(messages().length)).observe(log, { childList: true })
  })
  afterEach(() => {
    fixture.chat.remove()
    fixture.client.destroy()
  })

  it('shows the newest first, fills the view with them, and draws the rest a few at a time', async () => {
    expect(messages().at(-1)?.textContent).to.include(`Message ${COUNT}`)
    expect(drawn[0]).to.be.within(8, 40)
    expect(scroller().scrollHeight).to.be.above(scroller().clientHeight)
    await eventually('all are there', isWhole)
    expect(drawn.length).to.be.above(2)
    for (const [i, count] of drawn.entries()) expect(count - (drawn[i - 1] ?? count), 'at once').to.be.below(28)
    expect(messages().map((message) => message.querySelector('.text')?.textContent)).to.deep.equal([
      'Hello',
      ...Array.from({ length: COUNT }, (_, i) => `Message ${i + 1}`),
    ])
  })

  it('stays at the end meanwhile, or where one reads', async () => {
    const last = messages().at(-1) as HTMLElement
    const place = last.getBoundingClientRect().top
    expect(isAtEnd()).to.equal(true)
    await eventually('some more are there', () => messages().length > (drawn[0] as number))
    expect(last.getBoundingClientRect().top).to.equal(place)
    scroller().scrollTop -= 100
    await eventually('all are there', isWhole)
    expect(last.getBoundingClientRect().top).to.equal(place + 100)
  })

  it('reads none of it aloud, and what is new afterwards', async () => {
    await eventually('all are there', isWhole)
    const log = root().querySelector('.log')
    expect(log?.ariaLive).to.equal('off')
    fixture.transport.say('New one')
    await fixture.shows('New one')
    expect(log?.ariaLive).not.to.equal('off')
  })

  it('says the time of each message', async () => {
    await eventually('all are there', isWhole)
    expect(messages().map((message) => message.querySelector('time')?.textContent)).to.satisfy((times: string[]) =>
      times.every((time) => /^\d+:\d\d\s[AP]M$/.test(time)),
    )
  })
})
