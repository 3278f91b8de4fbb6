import { createHmac } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createDataDir, type ServerProcess, startServer } from '../packages/server/src/testing/server-process.ts'
import type {} from '../packages/widget/src/cdn/command.ts'
import { startBrowser } from './browser.ts'
import { type PageServer, pageWith, servePages } from './page-server.ts'
import { createShopper, type Shopper } from './shopper.ts'

const KEY = { kid: 'k1', secret: 'the shop signs with these 32 characters' }
const ISSUER = 'https://shop.example'

/** A shop at two subdomains, whose pages know who is signed in, and a server of Shopbell. */
export interface PrivateShop {
  browser: Browser
  server: ServerProcess
  pages: PageServer
  /** A page of a subdomain, `a` or `b`; `attributes` of the script tag are those of the page. */
  address(subdomain: 'a' | 'b', page?: 'plain' | 'waiting'): string
  /** A browser profile of its own, which notes what goes over the network. */
  visit(): Promise<Visit>
}

/** A browser profile that nobody has used before. */
export interface Visit {
  context: BrowserContext
  /** Every request, with its headers and body, since {@link forgetRequests}. */
  requests: string[]
  forgetRequests(): void
  open(url: string): Promise<Shopper>
}

/** What the pages of a `describe` share; gone after its last test. */
export function usePrivateShop(): PrivateShop {
  const cleanups: (() => unknown)[] = []
  const files: Record<string, string> = {}
  const shop = {
    address: (subdomain, page = 'plain') => `http://${subdomain}.localhost:${new URL(shop.pages.origin).port}/${page}`,
    async visit() {
      const context = await shop.browser.newContext({ viewport: { width: 1000, height: 800 }, acceptDownloads: true })
      const requests: string[] = []
      context.on('request', (request) => {
        requests.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`)
      })
      return {
        context,
        requests,
        forgetRequests: () => void requests.splice(0),
        async open(url) {
          const page = await context.newPage()
          await page.goto(url)
          const shopper = createShopper(page)
          await shopper.part('bubble').waitFor()
          return shopper
        },
      }
    },
  } as PrivateShop

  before(async () => {
    const context = { after: (cleanup: () => unknown) => void cleanups.push(cleanup) }
    const folder = await createDataDir(context)
    shop.pages = await servePages(files)
    const origins = ['a', 'b'].map((subdomain) => new URL(shop.address(subdomain as 'a')).origin)
    shop.server = await startServer(context, { DATA_DIR: join(folder, 'data'), SITES_DIR: makeSite(folder, origins) })
    const tag = (attributes = '') =>
      pageWith(
        `<script async src="${shop.server.url}/shopbell.js" data-server="${shop.server.url}" data-site="demo" ${attributes}></script>`,
        '<script>window.shopbell ??= function () { (shopbell.q ??= []).push(arguments) }</script>',
      )
    Object.assign(files, { '/plain': tag(), '/waiting': tag('data-consent="wait"') })
    shop.browser = await startBrowser()
  })
  after(async () => {
    await shop.browser?.close()
    await shop.pages?.close()
    for (const cleanup of cleanups.reverse()) await cleanup()
  })
  return shop
}

function makeSite(folder: string, origins: string[]): string {
  mkdirSync(join(folder, 'sites'))
  mkdirSync(join(folder, 'faq/en'), { recursive: true })
  writeFileSync(join(folder, 'faq/categories.yaml'), '- id: help\n  name:\n    en: Help\n')
  const head = '---\nid: returns\nlocale: en\nquestion: Can I return it?\ncategory: help\npopular: true\nupdated: 2026-10-12\n---\n'
  writeFileSync(join(folder, 'faq/en/returns.md'), `${head}Within two weeks.\n`)
  const identity = `identity:\n  issuer: ${ISSUER}\n  keys: [{ kid: ${KEY.kid}, alg: HS256, key: "${KEY.secret}" }]\n`
  const site = `name: Tidewood\norigins: ${JSON.stringify(origins)}\nlanguages: [en]\nfaq: ../faq\n${identity}`
  writeFileSync(join(folder, 'sites/demo.yaml'), site)
  return join(folder, 'sites')
}

/** Signs, as the shop would, who a visitor is. */
function signIdentity(subject: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  const claims = part({ iss: ISSUER, aud: 'demo', sub: subject, name: `${subject} Name`, iat: now, exp: now + 300 })
  const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: KEY.kid })}.${claims}`
  return `${signed}.${createHmac('sha256', KEY.secret).update(signed).digest('base64url')}`
}

/** Signs a visitor in to the shop, as its page does. */
export async function signIn({ page }: Shopper, subject: string): Promise<void> {
  await page.evaluate((token) => window.shopbell?.('identify', async () => token) as Promise<void>, signIdentity(subject))
}

/** Signs out. */
export async function signOut({ page }: Shopper): Promise<void> {
  await page.evaluate(() => window.shopbell?.('logout') as Promise<void>)
}

/** Everything that a page can read in its browser: storages, databases, caches, cookies and what is shown, as one text. */
export function readEverything(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asText = (value: unknown): string =>
      JSON.stringify(value, (_, inner) => {
        if (inner instanceof ArrayBuffer) return new TextDecoder('latin1').decode(inner)
        if (ArrayBuffer.isView(inner)) return new TextDecoder('latin1').decode(inner)
        return inner
      })
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const view = () => database.transaction(store).objectStore(store)
        const values = await done(view().getAll())
        for (const { body } of values) if (body?.image) found.push(await body.image.picture.text())
        found.push(await done(view().getAllKeys()), values)
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request))?.text())
    }
    const shown = (root: Document | ShadowRoot): string =>
      [...root.querySelectorAll('*')]
        .map((element) => `${(element as HTMLInputElement).value ?? ''} ${element.shadowRoot ? shown(element.shadowRoot) : ''}`)
        .join(' ') + (root instanceof ShadowRoot ? root.textContent : root.body.textContent)
    return [...found.map(asText), shown(document)].join('\n')
  })
}
