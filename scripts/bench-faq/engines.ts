import uFuzzy from '@leeoniya/ufuzzy'
import { create, insertMultiple, save, search } from '@orama/orama'
import { openFaq } from '@shopbell/core/faq'
import { compileFaq } from '@shopbell/core/faq/compile'
import { Charset, Document } from 'flexsearch'
import Fuse from 'fuse.js'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import { askedText, type Engine, gramTokens, type Hit, wholeText } from './engine.ts'

const STOP_WORDS = new Set(
  ['a an and are as at be by can do for from have how i in is it my of on or that the this to was what when where will with you your']
    .join(' ')
    .split(' '),
)

/** Our engine, then each library as it comes and in the strongest set-up that we found. */
export const ENGINES: Engine[] = [
  {
    name: 'Shopbell',
    async open(entries, locale) {
      const bytes = await compileFaq(entries, { locale })
      const faq = openFaq(bytes)
      return { search: (query) => faq.search(query, { limit: 10 }), stored: () => bytes }
    },
  },
  ...[false, true].map(
    (strong): Engine => ({
      name: strong ? 'MiniSearch, strongest' : 'MiniSearch',
      async open(entries, locale) {
        const chinese = locale.startsWith('zh')
        const options = { fields: ['asked', 'answer'], ...(strong && { tokenize: gramTokens, processTerm: chinese ? null : stemmed }) }
        const index = new MiniSearch(
          options.processTerm === null ? { fields: options.fields, tokenize: gramTokens } : (options as { fields: string[] }),
        )
        index.addAll(entries.map((entry) => ({ id: entry.id, asked: askedText(entry), answer: entry.answer })))
        const how = strong ? { boost: { asked: 3 }, fuzzy: chinese ? false : 0.2 } : {}
        return {
          search: (query) =>
            index
              .search(query, how)
              .slice(0, 10)
              .map(({ id, score }) => ({ id: String(id), score })),
          stored: () => JSON.stringify(index),
        }
      },
    }),
  ),
  ...[false, true].map(
    (strong): Engine => ({
      name: strong ? 'FlexSearch, strongest' : 'FlexSearch',
      async open(entries, locale) {
        const chinese = locale.startsWith('zh')
        const how = !strong ? {} : chinese ? { encode: gramTokens } : { tokenize: 'forward' as const, encoder: Charset.LatinBalance }
        const index = new Document({ document: { id: 'id', index: ['asked', 'answer'] }, ...how })
        for (const entry of entries) index.add({ id: entry.id, asked: askedText(entry), answer: entry.answer })
        return {
          search: (query) =>
            placed(index.search(query, { limit: 10, suggest: true, merge: true }).map(({ id }: { id: unknown }) => String(id))),
          stored: () => undefined,
        }
      },
    }),
  ),
  ...[false, true].map(
    (strong): Engine => ({
      name: strong ? 'Fuse.js, strongest' : 'Fuse.js',
      async open(entries) {
        const keys = strong
          ? [{ name: 'question', weight: 2 }, { name: 'phrasings', weight: 2 }, 'answer']
          : ['question', 'phrasings', 'answer']
        const index = new Fuse([...entries], {
          keys,
          includeScore: true,
          ...(strong && { ignoreLocation: true, useTokenSearch: true, tokenize: gramTokens }),
        })
        return {
          search: (query) =>
            index.search(query.slice(0, 120), { limit: 10 }).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score })),
          stored: () => JSON.stringify(index.getIndex()),
        }
      },
    }),
  ),
  ...[false, true].map(
    (strong): Engine => ({
      name: strong ? 'lunr, strongest' : 'lunr',
      async open(entries, locale) {
        const chinese = locale.startsWith('zh')
        const index = lunr((builder) => {
          builder.ref('id')
          builder.field('asked', strong ? { boost: 3 } : {})
          builder.field('answer')
          if (strong && chinese) builder.pipeline.reset()
          for (const entry of entries) {
            const of = (text: string) => (strong && chinese ? gramTokens(text).join(' ') : text)
            builder.add({ id: entry.id, asked: of(askedText(entry)), answer: of(entry.answer) })
          }
          if (strong && chinese) builder.searchPipeline.reset()
        })
        const run = (text: string): Hit[] =>
          index
            .query((query) => {
              for (const term of strong && chinese ? gramTokens(text) : lunr.tokenizer(text).map(String))
                query.term(term, strong && !chinese && term.length > 4 ? { editDistance: 1 } : {})
            })
            .slice(0, 10)
            .map(({ ref, score }) => ({ id: ref, score }))
        return { search: run, stored: () => JSON.stringify(index) }
      },
    }),
  ),
  ...[false, true].map(
    (strong): Engine => ({
      name: strong ? 'Orama, strongest' : 'Orama',
      async open(entries, locale) {
        const chinese = locale.startsWith('zh')
        const tokenize = (text: string) =>
          chinese
            ? gramTokens(text)
            : gramTokens(text)
                .map(stemmed)
                .filter((term) => term !== null)
        const tokenizer = { language: 'english', normalizationCache: new Map<string, string>(), tokenize }
        const index = create({ schema: { asked: 'string', answer: 'string' } as const, ...(strong && { components: { tokenizer } }) })
        await insertMultiple(
          index,
          entries.map((entry) => ({
            id: entry.id,
            asked: strong ? wholeText(entry) : askedText(entry),
            answer: strong ? '' : entry.answer,
          })),
        )
        const run = (term: string): Hit[] => {
          const found = search(index, { term, limit: 10, threshold: 1 })
          return 'hits' in found ? found.hits.map(({ id, score }) => ({ id, score })) : []
        }
        return { search: run, stored: () => JSON.stringify(save(index)) }
      },
    }),
  ),
  ...[false, true].map(
    (strong): Engine => ({
      name: strong ? 'uFuzzy, strongest' : 'uFuzzy',
      async open(entries) {
        const lines = entries.flatMap((entry) => [entry.question, ...entry.phrasings].map((text) => ({ id: entry.id, text })))
        const index = new uFuzzy(
          strong
            ? {
                unicode: true,
                interSplit: "[^\\p{L}\\d']+",
                intraSplit: '\\p{Ll}\\p{Lu}',
                intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
                intraChars: "[\\p{L}\\d']",
                intraContr: "'\\p{L}{1,2}\\b",
                intraMode: 1,
              }
            : {},
        )
        const texts = lines.map(({ text }) => text)
        const run = (query: string): Hit[] => {
          const [found, info, order] = index.search(texts, query, strong ? 1 : 0)
          const places = order && info ? order.map((place) => info.idx[place] ?? 0) : (found ?? [])
          return placed([...new Set(places.map((place) => lines[place]?.id ?? ''))].slice(0, 10))
        }
        return { search: run, stored: () => JSON.stringify(lines) }
      },
    }),
  ),
]

function placed(ids: readonly string[]): Hit[] {
  return ids.slice(0, 10).map((id, i) => ({ id, score: 1 / (i + 1) }))
}

function stemmed(term: string): string | null {
  const word = term.toLowerCase()
  return STOP_WORDS.has(word) ? null : String(lunr.stemmer(new lunr.Token(word, {})))
}
