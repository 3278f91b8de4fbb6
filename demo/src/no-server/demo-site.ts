import { openFaqBundle } from '@shopbell/core/faq'
import { createSiteFaq, type Site } from '@shopbell/server'

const LOCALES = ['zh-CN', 'en']

/** The demo shop as a site, always open, with the answers that were compiled when the page was built. */
export async function loadDemoSite(): Promise<Site> {
  const faqFiles = await Promise.all(
    LOCALES.map(async (locale) => {
      const bytes = new Uint8Array(await (await fetch(`/no-server/${locale}.faq`)).arrayBuffer())
      return { locale, bytes, hash: await hashOf(bytes) }
    }),
  )
  return {
    id: 'demo',
    name: 'Tidewood 潮木生活',
    origins: [location.origin],
    locales: LOCALES,
    hoursAt: () => ({ open: true, backAt: null, until: null, timeZone: 'Asia/Shanghai' }),
    dayStart: (now) => now - (now % 86_400_000),
    replies: {},
    look: {},
    faq: createSiteFaq(Object.fromEntries(faqFiles.map(({ locale, bytes }) => [locale, openFaqBundle(bytes)]))),
    faqFiles,
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
