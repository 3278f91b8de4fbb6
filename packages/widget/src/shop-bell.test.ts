import { createFakeTransport } from '@shopbell/core/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { findBarriers } from './testing/axe.ts'
import { addBell, clearPage, click, makeClient, part, probe, tab } from './testing/bell-page.ts'

describe('<shop-bell>', () => {
  afterEach(clearPage)

  it('shows a bubble alone, and the panel with its tabs after a click', async () => {
    const bell = await addBell({ client: makeClient() })
    expect(part(bell, 'bubble').getAttribute('aria-label')).to.equal('Open help')
    expect(part(bell, 'panel').checkVisibility()).to.equal(false)
    await click(part(bell, 'bubble'))
    expect(part(bell, 'panel').checkVisibility()).to.equal(true)
    expect(part(bell, 'tabs').textContent?.replace(/\s+/g, ' ').trim()).to.equal('Answers Chat')
    expect(part(bell, 'bubble').getAttribute('aria-expanded')).to.equal('true')
  })

  it('opens also for who clicks before the words are there, from which the client comes', async () => {
    const bell = document.createElement('shop-bell')
    Object.assign(bell, { server: 'https://help.example', site: 'demo' })
    document.body.append(bell)
    part(bell, 'bubble').click()
    await new Promise((resolve) => bell.addEventListener('shop-bell-open', resolve, { once: true }))
    expect(part(bell, 'panel').checkVisibility()).to.equal(true)
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
    const transport = createFakeTransport()
    const client = makeClient(transport)
    const bell = await addBell({ client })
    await new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve)))
    expect([transport.sent.length, transport.feeds, localStorage.length]).to.deep.equal([0, 0, 0])
    await bell.show()
    expect(transport.sent.map(({ path }) => path)).to.deep.equal(['/v1/sites/demo'])
  })

  it('draws the first section ahead when it is told to, hidden, and asks for nothing', async () => {
    const transport = createFakeTransport()
    const bell = await addBell({ client: makeClient(transport), drawAhead: true })
    const { x, right, width, height } = part(bell, 'panel').getBoundingClientRect()
    expect([width, height].every((size) => size > 100)).to.equal(true)
    expect(right < 0 || x > innerWidth).to.equal(true)
    expect(probe(bell, 'faq').checkVisibility({ visibilityProperty: true })).to.equal(false)
    await bell.show()
    expect(probe(bell, 'faq').checkVisibility({ visibilityProperty: true })).to.equal(true)
    bell.hide()
    await bell.updateComplete
    expect(part(bell, 'panel').checkVisibility()).to.equal(false)
    expect(transport.sent.map(({ path }) => path)).to.deep.equal(['/v1/sites/demo'])
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
    const loadSection = async () => {
      happened.push('load')
      if (happened.length === 1) throw new Error('offline')
    }
    const bell = await addBell({ client: makeClient(), loadSection })
    await bell.show()
    const retry = bell.shadowRoot?.querySelector<HTMLElement>('[role="alert"] button')
    console.error = error
    retry?.focus()
    retry?.click()
    await bell.updateComplete
    expect(bell.shadowRoot?.activeElement?.id, 'the button is gone, the focus stays').to.equal('panel')
    await bell.show()
    expect(happened).to.deep.equal(['load', 'load'])
    expect(probe(bell, 'faq')).not.to.equal(null)
  })

  it('keeps what is typed in one section when another one did not arrive', async () => {
    const { error } = console
    console.error = () => {}
    const loadSection = async (section: string) => {
      if (section === 'chat') throw new Error('offline')
    }
    const bell = await addBell({ client: makeClient(), loadSection })
    await bell.show('faq')
    const answers = probe(bell, 'faq')
    await bell.show('chat')
    expect(bell.shadowRoot?.querySelector('#section-chat [role="alert"]')?.checkVisibility()).to.equal(true)
    console.error = error
    await bell.show('faq')
    expect(probe(bell, 'faq')).to.equal(answers)
    expect(answers.checkVisibility()).to.equal(true)
  })
})
