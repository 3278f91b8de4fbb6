import { bodyText, type FaqEntry, openFaqBundle, packBundle } from '@shopbell/core/faq'
import { compileFaq } from '@shopbell/core/faq/compile'
import { createSiteFaq, type Site } from '@shopbell/server'
import { expect } from 'chai'
import { type PageServer, startPageServer } from '../../../demo/src/no-server/page-server.ts'
import './define.ts'
import type { ShopBellElement } from './shop-bell.ts'
import { eventually } from './testing/eventually.ts'

const ENTRY: FaqEntry = {
  id: 'returns',
  question: 'How long can I return something?',
  category: 'returns',
  audience: [],
  products: [],
  related: [],
  updated: '2026-11-20',
  body: [{ kind: 'paragraph', children: ['Within fifteen days.'] }],
}

async function makeSite(more: Partial<Site>): Promise<Site> {
  const phrasings = ['how long do I have to return', 'return window', 'days to send back']
  const index = await compileFaq([{ id: ENTRY.id, question: ENTRY.question, phrasings, answer: bodyText(ENTRY.body) }], { locale: 'en' })
  const bytes = packBundle({ locale: 'en', categories: [{ id: 'returns', name: 'Returns' }], entries: [ENTRY], index })
  return {
    id: 'demo',
    name: 'Demo',
    origins: [],
    locales: ['en'],
    hoursAt: () => ({ open: true, backAt: null, until: null, timeZone: 'UTC' }),
    dayStart: () => 0,
    replies: {},
    look: {},
    faq: createSiteFaq({ en: openFaqBundle(bytes) }),
    faqFiles: [{ locale: 'en', bytes, hash: 'h1' }],
    ...more,
  }
}

/** Has a server in the page while the tests of a suite run, for a visitor that nobody knows. */
function useServer(more: Partial<Site> = {}): () => PageServer {
  let server: PageServer
  before(async () => {
    localStorage.clear()
    server = await startPageServer(await makeSite(more))
  })
  after(() => server.stop())
  return () => server
}

async function addBell(lang = ''): Promise<ShopBellElement> {
  const bell = Object.assign(document.createElement('shop-bell'), { lang, server: location.origin, site: 'demo' })
  document.body.append(bell)
  await bell.updateComplete
  return bell
}

function inside(bell: ShopBellElement, part: string): HTMLElement[] {
  const roots = [...(bell.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(({ shadowRoot }) => shadowRoot ?? [])
  return roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(`[part~="${part}"]`)])
}

/** Writes as a visitor does. */
async function say(bell: ShopBellElement, text: string) {
  await bell.prefill(text)
  inside(bell, 'send')[0]?.click()
}

/** The texts of the messages, as soon as so many are there. */
async function messages(bell: ShopBellElement, count: number): Promise<string[]> {
  while (inside(bell, 'message').length < count) await new Promise((resolve) => requestAnimationFrame(resolve))
  return inside(bell, 'message').map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '')
}

describe('<shop-bell> with a server', () => {
  const server = useServer()

  it('takes a message to the assistant, and then to a person', async () => {
    const bell = await addBell()
    await say(bell, 'How long can I return something?')
    const [own, answer] = await messages(bell, 2)
    expect(own).to.contain('How long can I return something?')
    expect(answer).to.match(/How long can I return something\?/)
    const heard = new Promise<string>((resolve) =>
      bell.addEventListener('shop-bell-message', ({ message }) => resolve(message.from.name ?? ''), { once: true }),
    )
    await server().shopkeeper.say('Hello, this is Lin')
    expect(await heard).to.equal('Lin')
    expect((await messages(bell, 3)).at(-1)).to.contain('Hello, this is Lin')
    bell.remove()
  })
})

describe('<shop-bell> with a server that has no FAQ for the site', () => {
  useServer({ faqFiles: [] })

  it('shows the chat alone', async () => {
    const bell = await addBell()
    await bell.show()
    // Also where the page of this test is not the one in front, in which nothing comes into view.
    bell.client?.help.load().catch(() => undefined)
    await eventually('the server says that there is no FAQ', () => bell.client?.help.$state.get().status === 'failed')
    await bell.updateComplete
    expect(bell.shadowRoot?.querySelector('[role=tablist]')).to.equal(null)
    expect(bell.shadowRoot?.querySelector('shop-bell-faq')).to.equal(null)
    expect(bell.shadowRoot?.querySelector('shop-bell-chat')).not.to.equal(null)
    bell.remove()
  })
})

describe('a visitor in a Spanish page', () => {
  useServer()

  it('who writes «gracias», «danke» and «quiero hablar con una persona» hears Spanish, German, and is handed to a person', async () => {
    const bell = await addBell('es')
    await say(bell, 'gracias')
    expect((await messages(bell, 2)).at(-1)).to.contain('¡De nada!')
    await say(bell, 'danke')
    expect((await messages(bell, 4)).at(-1)).to.contain('Gern geschehen!')
    await say(bell, 'quiero hablar con una persona')
    const chat = bell.shadowRoot?.querySelector('shop-bell-chat')
    while (!chat?.shadowRoot?.textContent?.includes('Has pedido hablar con una persona'))
      await new Promise((resolve) => requestAnimationFrame(resolve))
    expect(await messages(bell, 5)).to.have.length(5)
    bell.remove()
  })
})
