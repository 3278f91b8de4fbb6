import { emulateMedia, executeServerCommand } from '@web/test-runner-commands'
import { expect } from 'chai'
import { fillSlots } from './cdn/page-slots.ts'
import type { ShopBellElement } from './shop-bell.ts'
import { eventually } from './testing/eventually.ts'
import { addWholeBell, press } from './testing/whole-bell.ts'

/** Whether the panel is drawn in dark, in the bell and in the section that it shows. */
function schemes(bell: ShopBellElement): string[] {
  const section = bell.shadowRoot?.querySelector('shop-bell-faq') as Element
  const dark = (element: Element) => (getComputedStyle(element).color === 'rgb(233, 236, 235)' ? 'dark' : 'light')
  return [bell.shadowRoot?.querySelector('#panel') as Element, section].map(dark)
}

/** The parts of a bell and of what it shows, also those that come through from its sections. */
function partsOf(bell: ShopBellElement): string[] {
  const elements = [...(bell.shadowRoot?.querySelectorAll<HTMLElement>('[part], [exportparts]') ?? [])]
  return elements.flatMap((element) => {
    const inside = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap((one) => [...one.part])
    const exported = element.getAttribute('exportparts')?.split(/,\s*/) ?? []
    return [...element.part, ...inside.filter((name) => exported.includes(name))]
  })
}

describe('the looks of <shop-bell>', () => {
  const root = document.documentElement

  afterEach(async () => {
    for (const bell of document.querySelectorAll('shop-bell, template, meta[name=color-scheme]')) bell.remove()
    root.style.colorScheme = ''
    await emulateMedia({ colorScheme: 'light' })
    await executeServerCommand('media-features', {})
  })

  it('are as the device wants them on a page that says nothing of its own', async () => {
    const { bell } = await addWholeBell('en')
    expect(schemes(bell)).to.deep.equal(['light', 'light'])
    await emulateMedia({ colorScheme: 'dark' })
    expect(schemes(bell)).to.deep.equal(['dark', 'dark'])
  })

  it('have no quiet letters and no faint edges for who wants more contrast', async () => {
    const { bell } = await addWholeBell('en')
    const looks = (selector: string) => getComputedStyle(bell.shadowRoot?.querySelector(selector) as Element)
    const strongest = looks('.panel .title').color
    expect(looks('.panel .greeting').color).not.to.equal(strongest)
    await executeServerCommand('media-features', { 'prefers-contrast': 'more' })
    expect(looks('.panel .greeting').color).to.equal(strongest)
    expect(looks('.tabs').borderBlockEndColor).to.equal(strongest)
  })

  it('are those of a page that is dark, also when it becomes so later', async () => {
    const { bell } = await addWholeBell('en')
    root.style.colorScheme = 'dark'
    await eventually('it is dark', () => schemes(bell).join() === 'dark,dark')
    await emulateMedia({ colorScheme: 'dark' })
    root.style.colorScheme = 'light'
    await eventually('it is light', () => schemes(bell).join() === 'light,light')
    root.style.colorScheme = 'light dark'
    await eventually('the device decides', () => schemes(bell).join() === 'dark,dark')
  })

  it('are those of a page that says so in its head', async () => {
    document.head.append(Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'dark' }))
    const { bell } = await addWholeBell('en')
    expect(schemes(bell)).to.deep.equal(['dark', 'dark'])
  })

  it('are those of its attribute before all', async () => {
    root.style.colorScheme = 'dark'
    const { bell } = await addWholeBell('en')
    bell.theme = 'light'
    await bell.updateComplete
    expect(schemes(bell)).to.deep.equal(['light', 'light'])
    bell.theme = 'auto'
    await bell.updateComplete
    expect(schemes(bell)).to.deep.equal(['dark', 'dark'])
  })

  it('have every part that the guide names', async () => {
    const whole = await addWholeBell('en')
    const { bell, client, transport } = whole
    const found = new Set<string>()
    const look = () => {
      for (const name of partsOf(bell)) found.add(name)
    }
    whole.faq().search('loyalty points')
    await eventually('there is a result', () => partsOf(bell).includes('result'))
    look()
    await whole.faq().showArticle('long')
    await eventually('there is an answer', () => partsOf(bell).includes('answer'))
    look()
    bell.hide()
    await client.send('Hello')
    transport.say('Are you there?')
    await eventually('there is a number', () => partsOf(bell).includes('badge'))
    look()
    await bell.show('chat')
    transport.say({ kind: 'answer', entry: 'long', locale: 'en', question: 'How long?', text: 'You have 15 days.' })
    await eventually('the assistant answered', () => partsOf(bell).includes('message-assistant'))
    look()
    transport.push({ type: 'assigned', agent: { id: 'lin', name: 'Lin' } })
    transport.say('Hello, Lin here.')
    await eventually('Lin answered', () => partsOf(bell).includes('message-agent'))
    look()
    await bell.show('rating')
    await eventually('there are stars', () => partsOf(bell).includes('star'))
    look()
    const guide = await (await fetch('/docs/guides/theming.md')).text()
    const named = (/the parts: `([^`]+)`/.exec(guide)?.[1] ?? '').split(' ')
    expect(named).to.include.members('bubble badge panel tabs search result answer composer input send message star'.split(' '))
    expect(named.filter((name) => !found.has(name))).to.deep.equal([])
  })

  it('have slots that a page fills with templates, and that can be used', async () => {
    const { bell } = await addWholeBell('en')
    for (const name of ['icon', 'header', 'welcome', 'footer']) {
      const template = document.body.appendChild(document.createElement('template'))
      template.dataset['shopBellSlot'] = name
      template.content.append(Object.assign(document.createElement('b'), { textContent: `my ${name}` }))
    }
    fillSlots(bell)
    const seen = (name: string) => bell.querySelector<HTMLElement>(`[slot=${name}] b`)?.checkVisibility()
    // The greeting is part of the head that was replaced; while the panel is open, the bubble shows a cross.
    expect(['icon', 'header', 'welcome', 'footer'].map(seen)).to.deep.equal([false, true, false, true])
    bell.querySelector('[slot=header]')?.remove()
    bell.hide()
    await bell.updateComplete
    expect(seen('icon')).to.equal(true)
    await bell.show()
    expect(seen('welcome')).to.equal(true)
    await press(bell, '.close:last-child')
    expect(bell.open).to.equal(false)
  })
})
