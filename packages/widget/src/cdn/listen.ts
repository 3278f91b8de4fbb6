import type { ClientEvents } from '@shopbell/core'
import type { ShopBellElement } from '../shop-bell.ts'

/** A page's listener; what it is given depends on the name. */
export type PageListener = (value: unknown) => void

const CLIENT_EVENTS: Record<keyof ClientEvents, true> = {
  'message:sent': true,
  'message:received': true,
  attention: true,
  'message:failed': true,
  event: true,
  unread: true,
  rating: true,
  'search:miss': true,
  error: true,
}

/** Hears something of the bell (`open`, `close`) or of its client; a name that does not exist is said in the console. */
export function listen(bell: ShopBellElement, name: string, listener: PageListener): () => void {
  if (name === 'open' || name === 'close') {
    const stop = new AbortController()
    bell.addEventListener(`shop-bell-${name}`, listener, { signal: stop.signal })
    return () => stop.abort()
  }
  if (isClientEvent(name)) return bell.client?.on(name, listener) ?? (() => {})
  console.error(
    `Shopbell: shopbell('on', ${JSON.stringify(name)}) is not understood; wanted is open, close, ${Object.keys(CLIENT_EVENTS).join(', ')}.`,
  )
  return () => {}
}

function isClientEvent(name: string): name is keyof ClientEvents {
  return Object.hasOwn(CLIENT_EVENTS, name)
}
