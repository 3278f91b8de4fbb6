import { type Client, type ClientStorage, createClient } from '@shopbell/core'
import { createFakeTransport, type FakeTransport } from '@shopbell/core/testing'
import { ShopBellChatElement } from '../shop-bell-chat.ts'
import { eventually } from './eventually.ts'

const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A chat in the page, with a small server behind it. */
export interface ChatFixture {
  chat: ShopBellChatElement
  client: Client
  transport: FakeTransport
  /** The first element with this part. */
  part<Found extends HTMLElement>(name: string): Found
  /** The first button with this text or label. */
  button(name: string): HTMLButtonElement | undefined
  /** What a person reads in the list, row by row; without times. */
  rows(): string[]
  /** Waits until the list, or what is around it, shows a text. */
  shows(text: string): Promise<void>
  /** Types into the composer as a person does. */
  type(text: string): Promise<void>
  press(key: string, more?: KeyboardEventInit): void
}

/** What {@link addChat} begins with. */
export interface ChatFixtureOptions {
  lang?: string
  /** A server that knows something already. */
  transport?: FakeTransport
  /** What an earlier page has left. */
  storage?: ClientStorage
}

/** Adds a chat to the page and waits until it was seen. Away with it by `chat.remove()` and `client.destroy()`. */
export async function addChat({ lang = 'en', transport = createFakeTransport(), storage }: ChatFixtureOptions = {}): Promise<ChatFixture> {
  if (!customElements.get('shop-bell-chat')) customElements.define('shop-bell-chat', ShopBellChatElement)
  transport.address = () => PIXEL
  const client = createClient({ transport, site: 'demo', ...(storage && { storage }) })
  const chat = document.createElement('shop-bell-chat') as ShopBellChatElement
  chat.lang = lang
  chat.client = client
  document.body.append(chat)
  await chat.updateComplete
  const root = chat.shadowRoot as ShadowRoot
  const fixture: ChatFixture = {
    chat,
    client,
    transport,
    part: <Found extends HTMLElement>(name: string) => root.querySelector(`[part~="${name}"]`) as Found,
    button: (name) =>
      [...root.querySelectorAll('button')].find((button) => button.ariaLabel === name || button.textContent?.trim().startsWith(name)),
    rows: () => [...root.querySelectorAll('.log > *')].map(rowText),
    shows: (text) => eventually(`the chat shows "${text}"`, () => root.textContent?.includes(text) ?? false),
    async type(text) {
      const input = fixture.part<HTMLTextAreaElement>('input')
      input.focus()
      input.value = text
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
      await chat.updateComplete
    },
    press(key, more = {}) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more })
      fixture.part('input').dispatchEvent(event)
    },
  }
  // Nothing is asked of the server before somebody sees the chat.
  await eventually('the site is known', () => client.site.$site.get() !== null)
  return fixture
}

function rowText(row: Element): string {
  const copy = row.cloneNode(true) as Element
  for (const time of copy.querySelectorAll('time, svg, .face')) time.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
