import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'

const root = new URL('..', import.meta.url).pathname
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const guide = read('docs/guides/theming.md')
const namesIn = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name as string))].sort()
const sources = globSync('packages/widget/src/**/*.ts', { cwd: root })
  .filter((file) => !/\.test\.ts$/.test(file))
  .map(read)
  .join('\n')
/** The rows of the guide's tables, whose first cells hold the names. */
const firstCells = [...guide.matchAll(/^\| (`.*?) \|/gm)].map(([, cell]) => cell).join('\n')

describe('the names that a page may use for the looks', () => {
  const styled = namesIn(sources, /var\(\s*(--shop-bell-[a-z-]+)/g)

  test('are at most 20 custom properties', () => {
    assert.ok(styled.length >= 10 && styled.length <= 20, `${styled.length}`)
  })

  test('are the same custom properties in the styles, in the guide and at the element', () => {
    assert.deepEqual(namesIn(firstCells, /`(--shop-bell-[a-z-]+)`/g), styled)
    assert.deepEqual(namesIn(sources, /@cssprop (--shop-bell-[a-z-]+)/g), styled)
  })

  test('are the same slots in the bell, in the guide and at the element', () => {
    const bell = ['shop-bell.ts', 'bell/draw-bubble.ts', 'bell/bubble.ts', 'bell/panel-header.ts']
      .map((file) => read(`packages/widget/src/${file}`))
      .join('\n')
    const slots = ['footer', 'header', 'icon', 'welcome']
    assert.deepEqual(namesIn(bell, /(?:<slot name="|'slot', \{ name: ')(\w+)/g), slots)
    assert.deepEqual(namesIn(bell, /@slot (\w+)/g), slots)
    assert.deepEqual(namesIn(firstCells, /^`(icon|header|welcome|footer)`/gm), slots)
  })

  test('are themes that exist, in the guide and in what is published', () => {
    const themes = globSync('packages/widget/src/themes/*.css', { cwd: root })
      .map((file) => file.split(/[/\\]/).at(-1)?.slice(0, -4))
      .sort()
    assert.equal(themes.length, 4)
    assert.deepEqual(namesIn(guide, /^\| `(\w+)` \|.*!\[/gm), themes)
    const { exports } = JSON.parse(read('packages/widget/package.json')) as { exports: Record<string, unknown> }
    assert.deepEqual(namesIn(Object.keys(exports).join('\n'), /themes\/(\w+)\.css/g), themes)
  })
})
