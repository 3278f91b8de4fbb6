import { type Client, createClient } from '@shopbell/core'
import { bodyText, type FaqEntry, packBundle } from '@shopbell/core/faq'
import { compileFaq } from '@shopbell/core/faq/compile'
import { createFakeTransport, type FakeTransport, until } from '@shopbell/core/testing'

const CATEGORIES = {
  en: [
    { id: 'returns', name: 'Returns' },
    { id: 'sizes', name: 'Sizes' },
  ],
  'zh-CN': [
    { id: 'returns', name: '退货' },
    { id: 'sizes', name: '尺码' },
  ],
}

const QUESTIONS = {
  en: { cost: 'Who pays for return shipping?', window: 'How long can I return something?', size: 'Which size should I take?' },
  'zh-CN': { cost: '退货运费谁出？', window: '买了多久之内可以退货？', size: '怎么选尺码？' },
}

/** A small FAQ in two languages. */
export type FixtureLocale = keyof typeof QUESTIONS

/** An entry about returns, with what a test wants to say of it. */
export function makeEntry(about: Partial<FaqEntry> & { id: string; question: string }): FaqEntry {
  const body: FaqEntry['body'] = [{ kind: 'paragraph', children: [`Here is the answer to: ${about.question}`] }]
  return { category: 'returns', audience: [], products: [], related: [], updated: '2026-11-20', body, ...about }
}

/** The file of a small FAQ; `more` entries stand behind the three that are always there. */
export async function makeFaqFile(locale: FixtureLocale, more: readonly FaqEntry[] = []): Promise<Uint8Array> {
  const questions = QUESTIONS[locale]
  const entries = [
    makeEntry({ id: 'return-cost', question: questions.cost, related: ['return-window'] }),
    makeEntry({ id: 'return-window', question: questions.window }),
    makeEntry({ id: 'tee-size', question: questions.size, category: 'sizes', products: ['TEE-1'] }),
    ...more,
  ]
  const index = await compileFaq(
    entries.map((entry) => ({ ...entry, answer: bodyText(entry.body) })),
    { locale },
  )
  return packBundle({ locale, categories: CATEGORIES[locale], entries, index })
}

/** A client whose server has the small FAQ in both languages. */
export async function makeFaqClient(more: readonly FaqEntry[] = []): Promise<{ client: Client; transport: FakeTransport }> {
  // Each test begins as a first visit: what an earlier one kept for offline would be shown first.
  for (const name of await caches.keys()) await caches.delete(name)
  const transport = createFakeTransport()
  for (const locale of ['en', 'zh-CN'] as const) {
    transport.files.set(`/v1/faq?site=demo&locale=${locale}`, await makeFaqFile(locale, more))
  }
  return { client: createClient({ transport, site: 'demo' }), transport }
}

/** Waits until the client has the FAQ in a language. */
export async function faqIn(client: Client, locale: FixtureLocale): Promise<void> {
  await until(client.help.$state, (state) => state.status === 'ready' && state.bundle.locale === locale)
}
