import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'

const root = new URL('..', import.meta.url).pathname
const sheets = globSync('packages/{widget,desk}/src/**/*.{css,css.ts,styles.ts}', { cwd: root })
  .concat(['packages/widget/src/tokens.ts', 'packages/desk/src/styles/base.ts'])
  .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
  .filter(([, text]) => text.includes('light-dark(#'))
const FALLBACK = /@supports not \(color: light-dark\(red, red\)\) \{(.*?\n {0,2}\})\n/s

/** What is declared in a sheet, by property, with the last colour that stands in it. */
function coloursIn(sheet: string, colour: RegExp): Record<string, string | undefined> {
  const declared = [...sheet.matchAll(/^\s*([\w-]+):([^;{}]+);/gm)]
  return Object.fromEntries(declared.map(([, name, value]) => [name, value?.match(colour)?.[1]]).filter(([, found]) => found))
}

describe('the colours in a browser without light-dark()', () => {
  test('are looked for in every sheet that has a pair of colours', () => {
    assert.equal(sheets.length, 7)
  })

  for (const [file, text] of sheets)
    test(`are those of the light look: ${file}`, () => {
      const fallback = text.match(FALLBACK)?.[1] ?? ''
      assert.deepEqual(coloursIn(fallback, /(#\w+)/), coloursIn(text.replace(FALLBACK, ''), /light-dark\((#\w+)/))
    })
})
