import { ShopBellError } from '@shopbell/core'
import { askConsent, loadPrivacyWords } from '../privacy/index.ts'
import { languageFor } from '../strings/languages.ts'
import { comeToRest } from './come-to-rest.ts'
import { eventually } from './eventually.ts'
import { press, type WholeBell } from './whole-bell.ts'

/** A state of the panel by its name: brings it about, from the state before. */
export type PanelStates = Record<string, (whole: WholeBell) => Promise<unknown>>

const inChat = (whole: WholeBell, selector: string) =>
  eventually(`${selector} is shown`, () => Boolean(whole.chat()?.shadowRoot?.querySelector(selector)))
const inRating = (whole: WholeBell, selector: string) =>
  eventually(`${selector} is shown`, () => Boolean(whole.rating()?.shadowRoot?.querySelector(selector)))

const answers: PanelStates = {
  questions: async () => {},
  topic: (whole) => press(whole.faq(), '[part=category]'),
  answer: (whole) => press(whole.faq(), '[part=question]'),
  'answer that did not help': (whole) => press(whole.faq(), '[part~=vote-no]'),
  results: async (whole) => whole.faq().search('loyalty points'),
  'no results': async (whole) => whole.faq().search('xylophone'),
  'answer that is gone': async (whole) => whole.faq().showArticle('nowhere'),
}

const talk: PanelStates = {
  'empty chat': async (whole) => {
    await whole.bell.show('chat')
    await eventually('the site is known', () => whole.client.site.$site.get() !== null)
  },
  'chat with the assistant': async (whole) => {
    await whole.client.send('Where is my order?')
    await inChat(whole, '.message')
    whole.transport.say({ kind: 'answer', entry: 'return-window', locale: 'en', question: 'How long?', text: 'You have 15 days.' })
    whole.transport.say({ kind: 'suggestions', locale: 'en', entries: [{ id: 'tee-size', question: 'Which size should I take?' }] })
    await inChat(whole, '.choice-person')
  },
  'chat that waits for a person': async (whole) => {
    whole.transport.push({ type: 'status', status: 'waiting', by: 'visitor' })
    await eventually('it waits', () => whole.client.$chat.get().$head.get().status === 'waiting')
  },
  'chat with a person': async (whole) => {
    whole.transport.push({ type: 'assigned', agent: { id: 'lin', name: 'Lin' } })
    whole.transport.say('Hello, Lin here.')
    await eventually('Lin is there', () => whole.chat().shadowRoot?.textContent?.includes('Hello, Lin here.') ?? false)
  },
  'chat with a failed message': async (whole) => {
    whole.transport.fail('/messages', new ShopBellError('refused', 'No.'))
    await whole.client.send('Is anybody there?')
    await inChat(whole, '.delivery-failed')
  },
  'closed chat': async (whole) => {
    whole.transport.push({ type: 'status', status: 'closed', by: 'agent' })
    await eventually('it is closed', () => whole.client.$chat.get().$head.get().status === 'closed')
  },
}

const rating: PanelStates = {
  'nothing to rate': (whole) => whole.bell.show('rating'),
  'empty rating': async (whole) => {
    await whole.client.send('Where is my order?')
    await inRating(whole, 'form')
  },
  'rating without a score': (whole) => press(whole.rating(), '[type=submit]'),
  'filled rating': (whole) => press(whole.rating(), '[name=score][value="2"]'),
  'sent rating': async (whole) => {
    await press(whole.rating(), '[type=submit]')
    await inRating(whole, '[part=change]')
  },
}

const away: PanelStates = {
  'form for a message': async (whole) => {
    await whole.bell.show('chat')
    await eventually('the site is known', () => whole.client.site.$site.get() !== null)
    await press(whole.chat(), '.person-button')
    await inChat(whole, '.contact')
  },
  'form that misses something': (whole) => press(whole.chat(), '.contact [type=submit]'),
  'chat without a connection': async (whole) => {
    await whole.client.send('Where is my order?')
    await eventually('it is sent', () => whole.client.$chat.get().$head.get().seq > 0)
    whole.transport.online(false)
    whole.transport.drop()
    await whole.client.send('Hello?')
    await inChat(whole, '.connection')
  },
  menu: async (whole) => {
    whole.transport.online(true)
    const root = whole.bell.shadowRoot as ShadowRoot
    root.querySelector<HTMLElement>('[aria-haspopup]')?.click()
    await eventually('the menu is there', () => Boolean(root.querySelector('[role=menu]')))
  },
  'closed bell': async (whole) => {
    whole.bell.hide()
    await whole.bell.updateComplete
  },
}

const inBell = (whole: WholeBell, selector: string) =>
  eventually(`${selector} is shown`, () => Boolean(whole.bell.shadowRoot?.querySelector(selector)))
const inMenu = async (whole: WholeBell, place: number) => {
  await press(whole.bell, '.data-button')
  await inBell(whole, '[role=menu]')
  await press(whole.bell, `[role=menuitem]:nth-of-type(${place})`)
}

const data: PanelStates = {
  'part that did not arrive': async (whole) => {
    const { error } = console
    console.error = () => {}
    whole.bell.loadSection = () => Promise.reject(new Error('offline'))
    await whole.bell.show('chat')
    await inBell(whole, '.failure')
    console.error = error
  },
  'what is stored': async (whole) => {
    whole.bell.loadSection = undefined
    await press(whole.bell, '.failure .retry')
    await inMenu(whole, 3)
    await inBell(whole, '.data-page')
  },
  'nothing to download': async (whole) => {
    await press(whole.bell, '.data-page .back')
    await inMenu(whole, 1)
    await inBell(whole, '.data-note')
  },
  'question before deleting': async (whole) => {
    await inMenu(whole, 4)
    await inBell(whole, '.data-choice')
  },
  'deleting that failed': async (whole) => {
    await whole.client.send('Where is my order?')
    await eventually('it is sent', () => whole.client.$chat.get().$head.get().seq > 0)
    whole.transport.online(false)
    await press(whole.bell, '.data-choice .danger')
    await inBell(whole, '.data-body > .danger')
  },
  'deleted data': async (whole) => {
    whole.transport.online(true)
    await press(whole.bell, '.data-choice .danger')
    await eventually('the question is gone', () => !whole.bell.shadowRoot?.querySelector('.data-page'))
  },
  'closed bell with an unread message': async (whole) => {
    await whole.client.send('Is anybody there?')
    await eventually('it is sent', () => whole.client.$chat.get().$head.get().seq > 0)
    whole.bell.hide()
    await eventually('the chat is out of sight', () => !whole.chat().checkVisibility())
    whole.transport.say('Hello, Lin here.')
    await eventually('it is counted', () => whole.client.$unread.get() === 1)
  },
  'question of consent': async (whole) => {
    const { bell } = whole
    const words = await loadPrivacyWords(languageFor(bell.lang))
    void askConsent({ bell, words })
  },
}

/** Every state that a visitor can come to, in talks of their own; in `away` nobody is there to answer. */
export const PANEL_STATES: Record<'answers' | 'talk' | 'rating' | 'away' | 'data', PanelStates> = { answers, talk, rating, away, data }

/** Brings a state about, and waits until it is drawn and at rest. */
export async function come(whole: WholeBell, bring: (whole: WholeBell) => Promise<unknown>): Promise<void> {
  await bring(whole)
  for (const element of [whole.bell, whole.faq(), whole.chat(), whole.rating()]) await element?.updateComplete
  const times = () => [...(whole.chat()?.shadowRoot?.querySelectorAll('time') ?? [])]
  await eventually('the times of day are there', () => times().every(({ textContent }) => textContent))
  await new Promise((resolve) => requestAnimationFrame(resolve))
  comeToRest(whole.bell)
}
