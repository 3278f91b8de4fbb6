import { atom, type ReadableAtom } from 'nanostores'
import { type ShopBellError, toShopBellError } from './errors.ts'
import type { FaqBundle, FaqEntry } from './faq/index.ts'
import type { PageContext } from './protocol/index.ts'
import type { Transport } from './transport.ts'

/** What is known of the FAQ. With an old bundle and a failed reload it stays `ready`. */
export type HelpState = { status: 'idle' | 'loading' } | { status: 'ready'; bundle: FaqBundle } | { status: 'failed'; error: ShopBellError }

/** The FAQ of a site in one language. */
export interface Help {
  $state: ReadableAtom<HelpState>
  /** Loads the FAQ in the present language, once; later calls are free. */
  load(): Promise<FaqBundle>
  /** The nearest entries, best first; those for the present product and audience are lifted. Empty until loaded. */
  search(query: string, limit?: number): FaqEntry[]
  /** An entry by id. */
  article(id: string): FaqEntry | undefined
  /** Entries that help further: the author's choice, then neighbours in the category. */
  related(entry: FaqEntry, limit?: number): FaqEntry[]
  /** The entries to show before anything is typed: for the product first, then for the audience. */
  featured(limit?: number): FaqEntry[]
  /** Tells the owner that a search found nothing. */
  reportMiss(query: string): Promise<void>
  /** "Did this help?": one vote for each visitor and entry, the last one counts. */
  vote(entry: string, helpful: boolean): Promise<void>
}

/** Options of {@link createHelp}. */
export interface HelpOptions {
  transport: Transport
  site: string
  /** Address of a compiled FAQ; `{locale}` in it is replaced. Without it the server's is used. */
  faq?: string | undefined
  /** Whether there is a server that can be told about misses and votes. */
  hasServer: boolean
  locale: () => string
  context: () => PageContext
  /** Names this browser in votes; made when the first vote is cast. */
  voter: () => Promise<string>
}

/** Makes the FAQ of a client; nothing is loaded before it is asked for. */
export function createHelp({ transport, site, faq, hasServer, locale, context, voter }: HelpOptions): Help {
  const $state = atom<HelpState>({ status: 'idle' })
  let loading: { locale: string; bundle: Promise<FaqBundle> } | undefined

  async function fetchBundle(wanted: string): Promise<FaqBundle> {
    if ($state.get().status !== 'ready') $state.set({ status: 'loading' })
    try {
      const url = faq ? faq.replaceAll('{locale}', wanted) : `/v1/faq?site=${encodeURIComponent(site)}&locale=${encodeURIComponent(wanted)}`
      const [{ openFaqBundle }, bytes] = await Promise.all([import('./faq/index.ts'), transport.download(url)])
      const bundle = openFaqBundle(bytes)
      if (wanted === locale()) $state.set({ status: 'ready', bundle })
      return bundle
    } catch (caught) {
      loading = undefined
      const error = toShopBellError(caught)
      if ($state.get().status !== 'ready') $state.set({ status: 'failed', error })
      throw error
    }
  }

  function bundle(): FaqBundle | undefined {
    const state = $state.get()
    return state.status === 'ready' ? state.bundle : undefined
  }

  /** Context that the engine filters and lifts by. */
  function leaning() {
    const { product, audience } = context()
    return { ...(product && { product: product.sku }), ...(audience && { audience }) }
  }

  const help: Help = {
    $state,

    load() {
      const wanted = locale()
      if (loading?.locale !== wanted) loading = { locale: wanted, bundle: fetchBundle(wanted) }
      return loading.bundle
    },

    search(query, limit = 8) {
      const found = bundle()?.index.search(query, { limit, ...leaning() }) ?? []
      return found.flatMap(({ id }) => help.article(id) ?? [])
    },

    article: (id) => bundle()?.entries.find((entry) => entry.id === id),

    related(entry, limit = 3) {
      const chosen = entry.related.flatMap((id) => help.article(id) ?? [])
      const neighbours = bundle()?.entries.filter((other) => other.category === entry.category && other.id !== entry.id) ?? []
      return [...new Set([...chosen, ...neighbours])].slice(0, limit)
    },

    featured(limit = 6) {
      const { product, audience } = context()
      const entries = bundle()?.entries ?? []
      const rank = (entry: FaqEntry) =>
        (product && entry.products.includes(product.sku) ? 2 : entry.products.length > 0 ? -2 : 0) +
        (audience && entry.audience.includes(audience) ? 1 : 0)
      const ranked = entries.map((entry, index) => ({ entry, index, rank: rank(entry) }))
      ranked.sort((a, b) => b.rank - a.rank || a.index - b.index)
      return spreadOverCategories(
        ranked.map(({ entry }) => entry),
        product?.sku,
      ).slice(0, limit)
    },

    async reportMiss(query) {
      if (hasServer) await transport.request({ method: 'POST', path: '/v1/faq/misses', body: { site, locale: locale(), query } })
    },

    async vote(entry, helpful) {
      if (!hasServer) return
      const body = { site, locale: locale(), entry, voter: await voter(), helpful }
      await transport.request({ method: 'POST', path: '/v1/faq/votes', body })
    },
  }
  return help
}

/** Keeps the product's own entries in front, then takes one of each category in turn, so that six lines show six chapters. */
function spreadOverCategories(entries: FaqEntry[], sku: string | undefined): FaqEntry[] {
  const own = entries.filter((entry) => sku !== undefined && entry.products.includes(sku))
  const seen = new Set(own.map((entry) => entry.category))
  const rest = entries.filter((entry) => !own.includes(entry))
  const firsts = rest.filter((entry) => !seen.has(entry.category) && seen.add(entry.category))
  return [...own, ...firsts, ...rest.filter((entry) => !firsts.includes(entry))]
}
