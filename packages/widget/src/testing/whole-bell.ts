import { type Client, createClient } from '@shopbell/core'
import { createFakeTransport, type FakeTransport } from '@shopbell/core/testing'
import type { ShopBellElement } from '../shop-bell.ts'
import type { ShopBellChatElement } from '../shop-bell-chat.ts'
import type { ShopBellFaqElement } from '../shop-bell-faq.ts'
import type { ShopBellRatingElement } from '../shop-bell-rating.ts'
import '../define.ts'
import type { Words } from '../strings.ts'
import { eventually } from './eventually.ts'
import { makeEntry, makeFaqFile } from './faq-fixture.ts'

/** An open bell with all its sections, and a small server behind it. */
export interface WholeBell {
  bell: ShopBellElement
  client: Client
  transport: FakeTransport
  faq(): ShopBellFaqElement
  chat(): ShopBellChatElement
  rating(): ShopBellRatingElement
}

/** What {@link addWholeBell} begins with. */
export interface WholeBellOptions {
  words?: Words | undefined
  /** When people come back, in milliseconds since 1970; without it they are there. */
  backAt?: number
}

/** Puts a bell into the page that speaks a language, with answers in the language that the site has. */
export async function addWholeBell(lang: string, { words, backAt }: WholeBellOptions = {}): Promise<WholeBell> {
  const transport = createFakeTransport()
  transport.site = { ...transport.site, privacy: 'https://shop.example/privacy' }
  if (backAt) transport.site = { ...transport.site, hours: { open: false, backAt, until: null, timeZone: 'Pacific/Kiritimati' } }
  transport.address = () => 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
  const long = makeEntry({
    id: 'long',
    question: 'What happens to the loyalty points of an order that I send back in part?',
    products: ['TEE-1'],
  })
  transport.files.set(`/v1/faq?site=demo&locale=${lang}`, await makeFaqFile('en', [long]))
  const client = createClient({ transport, site: 'demo', locale: lang })
  client.setContext({ product: { sku: 'TEE-1', title: 'Linen tee', url: location.href, price: '€29' } })
  const bell = document.createElement('shop-bell')
  bell.lang = lang
  bell.client = client
  bell.words = words
  document.body.append(bell)
  await bell.show('faq')
  const section = <Tag extends 'shop-bell-faq' | 'shop-bell-chat' | 'shop-bell-rating'>(tag: Tag) =>
    bell.shadowRoot?.querySelector(tag) as HTMLElementTagNameMap[Tag]
  await eventually('the answers are there', () => client.help.$state.get().status === 'ready')
  return {
    bell,
    client,
    transport,
    faq: () => section('shop-bell-faq'),
    chat: () => section('shop-bell-chat'),
    rating: () => section('shop-bell-rating'),
  }
}

/** Presses a button inside an element, found by a selector, and waits until it is drawn again. */
export async function press(element: HTMLElement & { updateComplete: Promise<boolean> }, selector: string): Promise<void> {
  await eventually(`${selector} is there`, () => Boolean(element.shadowRoot?.querySelector(selector)))
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click()
  await element.updateComplete
}
