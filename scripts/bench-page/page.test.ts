import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BLANK, CONTENDERS } from './contenders.ts'
import { report } from './page.ts'
import type { Results } from './run.ts'

const names = CONTENDERS.map(({ name }) => name)
const factor = (name: string) => (name === 'Shopbell' ? 1 : 30)

const results: Results = {
  chromium: '156',
  rounds: 3,
  weights: new Map(
    names.map((name) => [name, { before: { bytes: 2_000 * factor(name), requests: 1 }, open: { bytes: 20_000, requests: 2 } }]),
  ),
  visits: new Map([BLANK, ...names].map((name) => [name, [9, 2, 5].map((script) => ({ script, click: 80, longTasks: 0, shift: 0 }))])),
  cold: new Map(names.map((name) => [name, [300]])),
  lists: new Map(
    names.map((name) => [
      name,
      [{ count: 100, shown: 40, heap: 2_000_000 }, name === 'Shopbell' ? { count: 10_000, shown: 90, heap: 3_000_000 } : { count: 10_000 }],
    ]),
  ),
}

/** The cells of the rows that begin with a name. */
function rowsOf(name: string): string[][] {
  const lines = report(results).split('\n')
  return lines
    .filter((line) => line.startsWith(`| ${name} |`))
    .map((line) => line.split(' | ').map((cell) => cell.replaceAll('|', '').trim()))
}

test('the page says how many times more than ours the others fetch', () => {
  assert.deepEqual(rowsOf('n8n')[0], ['n8n', '60.0', '30.0×', '1', '80.0', '3.6×', '3'])
  assert.deepEqual(rowsOf('Shopbell')[0], ['Shopbell', '2.0', '', '1', '22.0', '', '3'])
})

test('the page gives the middle of the rounds with the least and the most', () => {
  assert.equal(rowsOf(BLANK)[0]?.[1], '5 [2–9]')
})

test('the page says who did not show the messages in time, and leaves their memory out', () => {
  assert.deepEqual(rowsOf('Shopbell')[2], ['Shopbell', '40', '90', '2.0', '3.0', '1.5×'])
  assert.deepEqual(rowsOf('n8n')[2], ['n8n', '40', 'not in 60 s', '2.0', '', ''])
})
