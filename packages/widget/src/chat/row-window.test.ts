import { expect } from 'chai'
import { addChat, type ChatFixture } from '../testing/chat-fixture.ts'
import { eventually } from '../testing/eventually.ts'

const COUNT = 1_000

describe('a long list of messages', () => {
  let fixture: ChatFixture
  const root = () => fixture.chat.shadowRoot as ShadowRoot
  const scroller = () => root().querySelector('.scroller') as HTMLElement
  const messages = () => [...root().querySelectorAll<HTMLElement>('.message')]
  const words = (message: Element | undefined) => message?.querySelector('.text')?.textContent
  const isAtEnd = () => scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight < 2
  const isIn = (element: Element, edge: Element) => {
    const [inner, outer] = [element.getBoundingClientRect(), edge.getBoundingClientRect()]
    return inner.bottom > outer.top && inner.top < outer.bottom
  }
  const inView = () => messages().filter((message) => isIn(message, scroller()))
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  /** Nothing but messages where one looks. */
  const isFilled = () => inView().length > 2 && ![...root().querySelectorAll('.rest')].some((rest) => isIn(rest, scroller()))

  beforeEach(async () => {
    fixture = await addChat()
    await fixture.type('Hello')
    fixture.press('Enter')
    await fixture.shows('Sent')
    for (let count = 1; count <= COUNT; count++) fixture.transport.say(`Message ${count}.${count % 7 === 0 ? '\nIt has\nmore lines.' : ''}`)
    await fixture.shows(`Message ${COUNT}.`)
    await eventually('all of it has its place, and the end is in view', () => root().querySelector('.rest') !== null && isAtEnd())
  })
  afterEach(() => {
    fixture.chat.remove()
    fixture.client.destroy()
  })

  it('is in the page only near the view, wherever that is', async () => {
    for (const share of [0, 0.35, 0.5, 0.9, 1]) {
      scroller().scrollTop = share * scroller().scrollHeight
      await eventually(`the view is filled at ${share}`, isFilled)
      await frame()
      expect(messages().length).to.be.below(200)
    }
  })

  it('keeps its height, give or take what was not measured yet', async () => {
    const height = scroller().scrollHeight
    scroller().scrollTop = 0
    await eventually('the beginning is there', () => words(messages()[0]) === 'Hello')
    expect(scroller().scrollHeight / height).to.be.within(0.7, 1.4)
  })

  it('moves nothing under the eyes of who scrolls up', async () => {
    for (let step = 0; step < 40; step++) {
      const [seen] = inView()
      const before = seen?.getBoundingClientRect().top ?? 0
      scroller().scrollTop -= 300
      await frame()
      expect(isFilled(), `the view is filled after ${step + 1} steps`).to.equal(true)
      expect((seen?.getBoundingClientRect().top ?? 0) - before, `step ${step + 1}`).to.be.within(299, 301)
    }
  })

  it('shows every message once, in its order, to who reads it all', async () => {
    const read: string[] = []
    scroller().scrollTop = 0
    await eventually('the beginning is there', () => words(messages()[0]) === 'Hello')
    while (!isAtEnd()) {
      for (const message of inView().map((element) => words(element) ?? '')) if (!read.includes(message)) read.push(message)
      scroller().scrollTop += 400
      await frame()
    }
    for (const message of inView().map((element) => words(element) ?? '')) if (!read.includes(message)) read.push(message)
    expect(read.map((text) => text.replace(/\..*/s, ''))).to.deep.equal([
      'Hello',
      ...Array.from({ length: COUNT }, (_, i) => `Message ${i + 1}`),
    ])
  }).timeout(20_000)

  it('says of how many a message is which', async () => {
    const last = messages().at(-1)
    expect(last?.role).to.equal('article')
    expect(last?.ariaPosInSet).to.equal(String(COUNT + 1))
    expect(last?.ariaSetSize).to.equal(String(COUNT + 1))
    scroller().scrollTop = 0
    await eventually('the beginning is there', () => messages()[0]?.ariaPosInSet === '1')
  })

  it('reads nothing aloud because one scrolls, and tells of what is new', async () => {
    const log = () => root().querySelector('[role=log]')
    fixture.transport.say('At the end')
    await fixture.shows('At the end')
    expect(log()?.ariaLive).not.to.equal('off')
    scroller().scrollTop = 1_000
    await eventually('the view is filled', isFilled)
    expect(log()?.ariaLive).to.equal('off')
    fixture.transport.say('Meanwhile')
    await eventually('it is told', () => root().querySelector('[role=status]')?.textContent === '1 new message')
    fixture.button('1 new message')?.click()
    await eventually('the end is in view', () => isAtEnd() && isFilled() && words(inView().at(-1)) === 'Meanwhile')
  })

  it('has the words of what is not in view for the search of the browser, which leads there', async () => {
    const rest = [...root().querySelectorAll('.rest')].find((element) => element.textContent?.includes('Message 200.'))
    expect(rest?.getAttribute('hidden')).to.equal('until-found')
    const found = [...root().querySelectorAll('.rest, .text')].map((element) => element.textContent).join('\n')
    for (let count = 1; count <= COUNT; count++) expect(found).to.include(`Message ${count}.`)
    rest?.dispatchEvent(new Event('beforematch', { bubbles: true }))
    await eventually('it is in the page', () => messages().some((message) => words(message) === 'Message 200.'))
    await eventually('one is there', () => isFilled() && !isAtEnd())
  })

  it('stays where one reads while older messages come', async () => {
    fixture.chat.remove()
    fixture.client.destroy()
    fixture = await addChat({ transport: fixture.transport })
    void fixture.client.$chat.get().askPerson()
    await fixture.shows(`Message ${COUNT}.`)
    await eventually(
      'all that is known is there, and the end is in view',
      () => fixture.button('Show earlier messages') !== undefined && isAtEnd(),
    )
    const known = () => fixture.client.$chat.get().$messages.get()
    for (let page = 1; page <= 8; page++) {
      const [oldest] = known()
      const count = known().length
      scroller().scrollTop = 5
      await eventually(`page ${page} is there`, () => known().length > count)
      await frame()
      const text = oldest?.content?.kind === 'text' && oldest.content.text
      expect(inView().map(words), `what one looked at as page ${page} came`).to.include(text)
    }
    expect(messages().length).to.be.below(200)
  }).timeout(10_000)
})
