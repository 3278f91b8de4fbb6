import type { HeadlessClient } from '@shopbell/core'

/** Tells the client on which page the visitor is; does nothing when it knows. */
export function notePage(client: HeadlessClient, title: string): void {
  const known = client.$context.get()
  if (known.url !== location.href || known.title !== title) client.setContext({ url: location.href, title })
}

/** Tells the client which product a link is about, in the link's words, unless the page told it of this product before. */
export function noteProduct(client: HeadlessClient, sku: string, link: HTMLElement | undefined): void {
  if (client.$context.get().product?.sku === sku) return
  const title = link?.textContent?.trim() || sku
  client.setContext({ product: { sku, title, url: link instanceof HTMLAnchorElement ? link.href : location.href } })
}

/** Calls before each message is sent, until the signal is aborted. */
export function callBeforeSending(client: HeadlessClient, call: () => void, signal: AbortSignal): void {
  const stop = client.before('send', (text) => {
    call()
    return text
  })
  signal.addEventListener('abort', stop)
}
