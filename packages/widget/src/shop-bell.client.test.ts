import { expect } from 'chai'
import { addBell, clearPage, heard, makeClient, nextAsked, part } from './testing/bell-page.ts'
import { eventually } from './testing/eventually.ts'

const selected = (bell: HTMLElement) => bell.shadowRoot?.querySelector('[aria-selected="true"]')?.textContent?.trim()
const isSeen = (bell: Parameters<typeof part>[0], name: string) => part(bell, name)?.checkVisibility() ?? false

describe('<shop-bell> and the verbs of its client', () => {
  afterEach(clearPage)

  it('opens, fills in, shows an answer and closes as the client says', async () => {
    const client = makeClient()
    const bell = await addBell({ client })
    await client.open('faq')
    expect([isSeen(bell, 'panel'), selected(bell)]).to.deep.equal([true, 'Answers'])
    client.close()
    await bell.updateComplete
    expect(isSeen(bell, 'panel')).to.equal(false)
    const filled = nextAsked(bell)
    await client.prefill('Where is my parcel?', { handoff: true })
    expect(await filled).to.deep.equal(['prefill', 'Where is my parcel?', { handoff: true }])
    expect(selected(bell)).to.equal('Chat')
    const shown = nextAsked(bell)
    await client.showArticle('returns')
    expect(await shown).to.deep.equal(['showArticle', 'returns'])
    await client.toggle()
    expect(bell.open).to.equal(false)
    client.destroy()
  })

  it('does what was asked before it was in the page, in order', async () => {
    const client = makeClient()
    const told: string[] = []
    client.on('open', ({ section }) => told.push(section))
    client.setTheme('dark')
    const opened = client.open('chat')
    const bell = await addBell({ client })
    await opened
    expect([isSeen(bell, 'panel'), selected(bell), bell.theme]).to.deep.equal([true, 'Chat', 'dark'])
    expect(told).to.deep.equal(['chat'])
    client.destroy()
  })

  it('is hidden and shown again, in the language that was asked for', async () => {
    const client = makeClient()
    const bell = await addBell({ client })
    client.hide()
    client.setLocale('zh-CN')
    expect(isSeen(bell, 'bubble')).to.equal(false)
    await client.show()
    expect(isSeen(bell, 'bubble')).to.equal(true)
    await eventually('a bubble that speaks Chinese', () => part(bell, 'bubble').getAttribute('aria-label') === '打开帮助')
    expect(client.$locale.get()).to.equal('zh-CN')
    document.documentElement.lang = 'fr'
    await bell.updateComplete
    expect(client.$locale.get(), 'what was asked for goes before the page').to.equal('zh-CN')
    client.destroy()
  })

  it('comes later in the language that was asked for before', async () => {
    const client = makeClient()
    client.setLocale('zh-CN')
    const bell = await addBell({ client })
    await eventually('a bubble that speaks Chinese', () => part(bell, 'bubble').getAttribute('aria-label') === '打开帮助')
    expect(client.$locale.get()).to.equal('zh-CN')
    client.destroy()
  })

  it('lets a listener of the client keep it open', async () => {
    const client = makeClient()
    const bell = await addBell({ client })
    const stop = client.on('close', (event) => event.source === 'host' && event.preventDefault())
    await client.open()
    client.close()
    expect(bell.open).to.equal(true)
    stop()
    client.close()
    expect(bell.open).to.equal(false)
    client.destroy()
  })

  it('leaves what is asked to the bell that takes its place, in the same turn or later', async () => {
    const client = makeClient()
    const first = await addBell({ client })
    first.remove()
    const opened = client.open('faq')
    const next = await addBell({ client })
    await opened
    expect([first.open, next.open]).to.deep.equal([false, true])
    next.remove()
    await next.updateComplete
    const later = client.open('chat')
    const last = await addBell({ client })
    await later
    expect([next.open, last.open, selected(last)]).to.deep.equal([true, true, 'Chat'])
    client.destroy()
  })

  it('is there for a client that has no verbs, as the one from its attributes', async () => {
    const bell = await addBell({}, { server: 'https://help.example', site: 'demo' })
    expect(bell.client).not.to.respondTo('open')
    expect(isSeen(bell, 'bubble')).to.equal(true)
  })

  it('has its client before it is drawn, in the language that it waits for', async () => {
    const bell = document.createElement('shop-bell')
    Object.assign(bell, { lang: 'fr-CA', faq: '/help.faq' })
    document.body.append(bell)
    // In the same task, in which no words can have come.
    for (let turn = 0; turn < 10; turn++) await null
    expect([bell.client?.$locale.get(), part(bell, 'panel')]).to.deep.equal(['fr-CA', null])
    await bell.updateComplete
    expect(part(bell, 'panel')).not.to.equal(null)
  })

  it('leaves nothing to be seen when its client is destroyed, and comes back with another one', async () => {
    const client = makeClient()
    const bell = await addBell({ client })
    const failures = heard(bell, 'shop-bell-error')
    await client.open('faq')
    client.destroy()
    await bell.updateComplete
    expect([isSeen(bell, 'bubble'), isSeen(bell, 'panel')]).to.deep.equal([false, false])
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: '#destroyed' }))
    link.dataset['shopBell'] = 'chat'
    link.click()
    link.remove()
    expect(location.hash, 'links of the page are plain again').to.equal('#destroyed')
    const next = makeClient()
    bell.client = next
    await next.open('chat')
    expect([isSeen(bell, 'bubble'), isSeen(bell, 'panel'), selected(bell)]).to.deep.equal([true, true, 'Chat'])
    expect(failures).to.deep.equal([])
    next.destroy()
  })
})
