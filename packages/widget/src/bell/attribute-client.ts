import { createLazyClient, type HeadlessClient, ShopBellError } from '@shopbell/core'
import { createBrowserStorage } from '../browser-storage.ts'
import { createBrowserTabs } from '../browser-tabs.ts'

/** What `<shop-bell>` is told by its attributes; an empty text is an absent attribute. */
export interface BellAttributes {
  server: string
  site: string
  faq: string
  position: string
  theme: string
  noFaq: boolean
  noChat: boolean
  /** Undefined for the page's own, whatever the page makes of it meanwhile. */
  fetch: typeof fetch | undefined
}

/**
 * Makes the client that the attributes describe.
 * @throws ShopBellError `bad-config` that names the attribute, what it is, and what is wanted
 */
export function createAttributeClient(attributes: BellAttributes, locale: string): HeadlessClient {
  const { server, site, faq, position, theme, noFaq, noChat, fetch } = attributes
  assertOneOf('position', position, ['', 'end', 'start'])
  assertOneOf('theme', theme, ['', 'auto', 'light', 'dark'])
  if (noFaq && (noChat || server === '')) {
    throw new ShopBellError(
      'bad-config',
      'With no-faq, and without a chat, nothing is left to show; wanted is a server, or one section less taken away.',
    )
  }
  const options = {
    locale,
    storage: createBrowserStorage(),
    tabs: createBrowserTabs(),
    ...(server && { server }),
    ...(site && { site }),
    ...(faq && { faq }),
    ...(fetch && { fetch }),
  }
  // Who only reads answers needs none of it.
  return createLazyClient(options, async () => (await import('../cdn/talk.ts')).createChat)
}

function assertOneOf(name: string, given: string, wanted: string[]) {
  if (wanted.includes(given)) return
  const choices = wanted.filter((choice) => choice !== '').map((choice) => `"${choice}"`)
  throw new ShopBellError('bad-config', `${name} is ${JSON.stringify(given)}; wanted is ${choices.join(' or ')}.`)
}
