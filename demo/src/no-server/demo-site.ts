import { openFaqBundle } from '@shopbell/core/faq'
import { openPack } from '@shopbell/core/faq/pack'
import { createSiteFaq, type FaqFile, type Site } from '@shopbell/server'

const LOCALES = ['zh-CN', 'en']

/** The demo shop as a site, always open, with the answers that were compiled when the page was built. */
export async function loadDemoSite(): Promise<Site> {
  const faqFiles = await Promise.all(LOCALES.map(loadFaq))
  const bundles = faqFiles.map(({ locale, bytes, pack }) => [locale, openFaqBundle(bytes, pack && { pack: openPack(pack.bytes) })])
  return {
    id: 'demo',
    name: 'Tidewood 潮木生活',
    origins: [location.origin],
    locales: LOCALES,
    hoursAt: () => ({ open: true, backAt: null, until: null, timeZone: 'Asia/Shanghai' }),
    dayStart: (now) => now - (now % 86_400_000),
    replies: {},
    look: {},
    faq: createSiteFaq(Object.fromEntries(bundles)),
    faqFiles,
  }
}

async function loadFaq(locale: string): Promise<FaqFile> {
  const bytes = await load(`${locale}.faq`)
  const file = { locale, bytes, hash: await hashOf(bytes) }
  const href = openFaqBundle(bytes).pack?.href
  return href ? { ...file, pack: { name: href.replace('packs/', ''), bytes: await load(href) } } : file
}

async function load(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`/no-server/${path}`)).arrayBuffer())
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
