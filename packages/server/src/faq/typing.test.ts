import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openFaqBundle } from '@shopbell/core/faq'
import { buildBundle } from './build-bundle.ts'
import { readFaqFolder } from './read-folder.ts'

const demo = new URL('../../../../demo/faq', import.meta.url).pathname

describe('suggestions while a question of the demo is typed', () => {
  for (const [locale, most] of [
    ['en', 0.2],
    ['zh-CN', 0.3],
  ] as const) {
    it(`seldom change once the answer is among the first three, in ${locale}`, async () => {
      const { entries, index } = openFaqBundle(await buildBundle(await readFaqFolder(demo), locale))
      const shaken = (isSteady: boolean) => {
        const strokes = entries.flatMap(({ id, question }) => {
          const lists = typed(question, (query, before) => index.search(query, isSteady ? { limit: 8, before } : { limit: 8 }))
          return lists
            .slice(1)
            .flatMap((list, i) => (firstThree(lists[i]).includes(id) ? [String(firstThree(lists[i])) !== String(firstThree(list))] : []))
        })
        return strokes.filter(Boolean).length / strokes.length
      }
      const [steady, free] = [shaken(true), shaken(false)]
      assert.ok(steady < most && steady < 0.95 * free, `${steady} with what was shown before, ${free} without`)
    })
  }
})

/** The lists after each character. */
function typed(question: string, search: (query: string, before: string[]) => { id: string }[]): string[][] {
  let before: string[] = []
  return [...question].map((_, i, all) => {
    before = search(all.slice(0, i + 1).join(''), before).map(({ id }) => id)
    return before
  })
}

function firstThree(list: readonly string[] = []): string[] {
  return list.slice(0, 3)
}
