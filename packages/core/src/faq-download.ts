import { toShopBellError } from './errors.ts'
import type { FaqBundle } from './faq/index.ts'
import type { EarlyBundle } from './faq/open-early.ts'
import type { KeptFiles } from './kept-files.ts'
import type { Transport } from './transport.ts'

/** The FAQ at an address. */
export interface FaqDownload {
  /** As it was kept; undefined when nothing was kept that can be used. Never rejects. */
  kept: Promise<EarlyBundle | undefined>
  /** As it is now: the kept one itself, when nothing has changed. Rejects with a ShopBellError. */
  fresh: Promise<EarlyBundle>
}

const PACK_HREF = /^packs\/[\w.-]+$/

/** Makes the function that downloads an FAQ, and then, without anybody waiting for it, its language pack; what can be used is kept. */
export function createFaqDownload(transport: Omit<Transport, 'feed'>, files: KeptFiles): (url: string) => FaqDownload {
  /** Without its pack an FAQ is found by its words, so whatever goes wrong here is nobody's concern. */
  async function bringPack({ pack, index }: FaqBundle, url: string): Promise<void> {
    if (!pack || !PACK_HREF.test(pack.href)) return
    const { openPack } = await import('./faq/pack/index.ts')
    const name = packName(url)
    const use = (bytes: Uint8Array) => index.use(openPack(bytes))
    const known = await files.read(name)
    if (known && attempt(() => use(known))) return
    const bytes = await transport.download(beside(url, pack.href))
    if (use(bytes)) await files.keep(name, bytes)
  }

  /** Under the name of the FAQ, so that the pack of a new FAQ takes the place of the old one. */
  function packName(url: string): string {
    return `${transport.address(url)}${url.includes('?') ? '&' : '?'}kept=pack`
  }

  return (url) => {
    const address = transport.address(url)
    const engine = import('./faq/open-early.ts')
    const downloaded = transport.download(url)
    const old = files.read(address)

    async function openKept(): Promise<EarlyBundle | undefined> {
      const [{ openEarly }, bytes] = await Promise.all([engine, old])
      const bundle = bytes && attempt(() => openEarly(bytes))
      if (bundle) bringPack(bundle, url).catch(() => {})
      return bundle
    }

    async function openFresh(): Promise<EarlyBundle> {
      const [{ openEarly }, bytes] = await Promise.all([engine, downloaded])
      const [known, knownBytes] = await Promise.all([kept, old])
      if (known && knownBytes && isSame(bytes, knownBytes)) return known
      const bundle = openEarly(bytes)
      bringPack(bundle, url).catch(() => {})
      await files.keep(address, bytes)
      return bundle
    }

    async function forgetGone(caught: unknown): Promise<void> {
      if (isNoFaq(caught)) await Promise.all([files.drop(address), files.drop(packName(url))])
    }

    const kept = openKept().catch(() => undefined)
    const fresh = openFresh()
    fresh.catch(forgetGone)
    return { kept, fresh }
  }
}

/** Whether the server has said that the site has no FAQ: then that is so, whatever was kept. */
export function isNoFaq(caught: unknown): boolean {
  return toShopBellError(caught).problem?.code === 'no-faq'
}

/** What a function gives; undefined when it throws. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** The address of a file that lies beside another one. */
function beside(url: string, href: string): string {
  return (url.split(/[?#]/)[0] ?? '').replace(/[^/]*$/, '') + href
}
