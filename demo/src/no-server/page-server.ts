import { createApp, createHub, createMemoryStore, type Site } from '@shopbell/server'
import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { createShopkeeper, type Shopkeeper } from './shopkeeper.ts'

/** A back end that lives in the page: the server's own app and hub, behind a service worker. */
export interface PageServer {
  /** Somebody of the shop, to answer as. */
  shopkeeper: Shopkeeper
  stop(): void
}

/**
 * Answers every request of the page to `/v1/…`, of whatever origin, by itself. What was said is gone with the page.
 * Needs `/mockServiceWorker.js` on the page's origin.
 */
export async function startPageServer(site: Site): Promise<PageServer> {
  const store = createMemoryStore()
  const hub = createHub()
  const sites = { get: (id: string) => (id === site.id ? site : undefined), all: () => [site] }
  const app = await createApp({ store, hub, sites })
  const face = { id: 'lin', name: 'Lin' }
  await store.saveAgent({ name: face.id, display: face.name, password: '' })
  const worker = setupWorker(http.all('*/v1/*', ({ request }) => app.handle(request)))
  await worker.start({ quiet: true })
  return { shopkeeper: createShopkeeper(store, hub, face), stop: () => worker.stop() }
}
