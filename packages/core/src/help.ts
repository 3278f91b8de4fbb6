import { atom, type ReadableAtom } from 'nanostores'
import { type ShopBellError, toShopBellError } from './errors.ts'
import type { FaqBundle, FaqEntry } from './faq/index.ts'
import type { EarlyBundle } from './faq/open-early.ts'
import { createFaqDownload, isNoFaq } from './faq-download.ts'
import { createKeptFiles, type KeptFiles } from './kept-files.ts'
import { closestLocale, type PageContext } from './protocol/index.ts'
import type { Transport } from './transport.ts'

/**
 * What is known of the FAQ. With an old bundle and a failed reload it stays `ready`; so it does with what was kept of an earlier visit,
 * but for a server that says that there is no FAQ any more: that is `failed`, with the problem `no-faq`.
 */
export type HelpState = { status: 'idle' | 'loading' } | { status: 'ready'; bundle: FaqBundle } | { status: 'failed'; error: ShopBellError }

/** The FAQ of a site in one language. */
export interface Help {
  $state: ReadableAtom<HelpState>
  /** Loads the FAQ in the present language, once; later calls are free. */
  load(): Promise<FaqBundle>
  /**
   * The nearest entries, best first; those for the present product and audience are lifted. Empty until loaded.
   * @param before ids that are shown now, while somebody types: their order holds unless another is clearly better
   */
  search(query: string, limit?: number, before?: readonly string[]): FaqEntry[]
  /** An entry by id. */
  article(id: string): FaqEntry | undefined
  /** Entries that help further: the author's choice, then neighbours in the category. */
  related(entry: FaqEntry, limit?: number): FaqEntry[]
  /** The entries to show before anything is typed: for the product first, then for the audience, then what its author marked as popular. */
  featured(limit?: number): FaqEntry[]
  /** Tells the page, and the owner on the server, that a search found nothing. */
  reportMiss(query: string): Promise<void>
  /** "Did this help?": one vote for each visitor and entry, the last one counts. */
  vote(entry: string, helpful: boolean): Promise<void>
}

/** Options of {@link createHelp}. */
export interface HelpOptions {
  transport: Omit<Transport, 'feed'>
  site: string
  /** Address of a compiled FAQ; `{locale}` in it is replaced, or `{en,zh-CN}` by the closest of these. Without it the server's is used. */
  faq?: string | undefined
  /** Whether there is a server that can be told about misses and votes. */
  hasServer: boolean
  /** Where the FAQ is kept for offline. @default the browser's Cache Storage, if there is one */
  files?: KeptFiles
  locale: () => string
  context: () => PageContext
  /** Names this browser in votes; made when the first vote is cast. */
  voter: () => Promise<string>
  /** Hears of every search that found nothing. */
  onMiss?: (query: string) => void
}

/** Makes the FAQ of a client; nothing is loaded before it is asked for. */
export function createHelp({
  transport,
  site,
  faq,
  hasServer,
  files = createKeptFiles(),
  locale,
  context,
  voter,
  onMiss,
}: HelpOptions): Help {
  const $state = atom<HelpState>({ status: 'idle' })
  const download = createFaqDownload(transport, files)
  let loading: { locale: string; bundle: Promise<FaqBundle> } | undefined

  function show(bundle: FaqBundle, wanted: string): void {
    const state = $state.get()
    if (wanted === locale() && !(state.status === 'ready' && state.bundle === bundle)) $state.set({ status: 'ready', bundle })
  }

  /** Where questions are also typed by their sound, what hears them comes after the FAQ itself; it is the same FAQ without. */
  async function withEar(bundle: EarlyBundle): Promise<FaqBundle> {
    const { index } = bundle
    // The entries are to be seen before the index is read.
    await new Promise((resolve) => setTimeout(resolve))
    const come = index.isDeaf && (await import('./faq/ear.ts').catch(() => undefined))
    if (come && index.isDeaf) {
      index.listen(come.ear)
      // What was typed meanwhile is looked for again.
      const state = $state.get()
      if (state.status === 'ready' && state.bundle === bundle) $state.set({ ...state })
    }
    return bundle
  }

  async function fetchBundle(wanted: string): Promise<FaqBundle> {
    if ($state.get().status !== 'ready') $state.set({ status: 'loading' })
    const url = faq ? faqAddress(faq, wanted) : `/v1/faq?site=${encodeURIComponent(site)}&locale=${encodeURIComponent(wanted)}`
    const { kept, fresh } = download(url)
    const shown = fresh.then((bundle) => {
      show(bundle, wanted)
      return withEar(bundle)
    })
    let isGone = false
    // Also when nobody waits for it any more.
    shown.catch((caught) => {
      forget()
      isGone = isNoFaq(caught)
      if (isGone && wanted === locale()) $state.set({ status: 'failed', error: toShopBellError(caught) })
    })
    try {
      // What was kept is there at once, on a bad line and offline; what is new takes its place when it comes.
      const old = await kept
      if (!old || isGone) return await shown
      show(old, wanted)
      return await withEar(old)
    } catch (caught) {
      const error = toShopBellError(caught)
      if ($state.get().status !== 'ready') $state.set({ status: 'failed', error })
      throw error
    }
  }

  /** Lets the next call try again. */
  function forget(): void {
    loading = undefined
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

    search(query, limit = 8, before = []) {
      const found = bundle()?.index.search(query, { limit, before, ...leaning() }) ?? []
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
      const isOwn = ({ products }: FaqEntry) => product !== undefined && products.includes(product.sku)
      const isElsewhere = (entry: FaqEntry) => entry.products.length > 0 && !isOwn(entry)
      const suits = (entry: FaqEntry) => !audience || entry.audience.length === 0 || entry.audience.includes(audience)
      const isPopular = (entry: FaqEntry) => entry.popular === true && suits(entry) && !(product && isElsewhere(entry))
      const rank = (entry: FaqEntry) => (isElsewhere(entry) ? -2 : 0) + (audience && entry.audience.includes(audience) ? 1 : 0)
      const own = entries.filter(isOwn).sort((a, b) => a.products.length - b.products.length)
      // What is for this audience alone says more than what is for everybody.
      const isShared = (entry: FaqEntry) => Number(audience !== undefined && entry.audience.length !== 1)
      const popular = entries.filter((entry) => !isOwn(entry) && isPopular(entry)).sort((a, b) => isShared(a) - isShared(b))
      const rest = entries.filter((entry) => !isOwn(entry) && !isPopular(entry)).sort((a, b) => rank(b) - rank(a))
      return [...own, ...popular, ...spreadOverCategories(rest, [...own, ...popular])].slice(0, limit)
    },

    async reportMiss(query) {
      onMiss?.(query)
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

/** Without a server nobody but the address says which languages there are. */
function faqAddress(faq: string, wanted: string): string {
  return faq.replace(/\{([\w,-]+)\}/g, (_, locales) => (locales === 'locale' ? wanted : closestLocale(locales.split(','), wanted)))
}

/** Takes one entry of each category that was not seen yet, then the others, so that six lines show six chapters. */
function spreadOverCategories(entries: FaqEntry[], shown: FaqEntry[]): FaqEntry[] {
  const seen = new Set(shown.map(({ category }) => category))
  const firsts = entries.filter((entry) => !seen.has(entry.category) && seen.add(entry.category))
  return [...firsts, ...entries.filter((entry) => !firsts.includes(entry))]
}
