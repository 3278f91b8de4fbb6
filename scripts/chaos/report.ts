import { DEFECTS, type Verdict } from './check.ts'
import { CONTROLS } from './control.ts'
import { FAULTS } from './cutting-proxy.ts'
import type { ChaosResult } from './run.ts'

/** What a run came to, for people. */
export function report(result: ChaosResult): string {
  const { store, nodes, seed, kills, faults, verdict, controls, settledAfter, errors, problems } = result
  const readers = verdict.conversations ? Math.round(verdict.views / verdict.conversations) : 0
  const columns = ['sent', ...DEFECTS] as const
  const row = (title: string, counts: Verdict) => [title, ...columns.map((column) => String(counts[column]))]
  const table = [
    ['', ...columns],
    row('with an outbox', verdict),
    // What nobody reads along with cannot disagree.
    ...CONTROLS.map((name) => row(`control ${name}`, controls[name]).with(-1, '–')),
  ]
  return [
    `${store}, ${nodes === 1 ? 'one server' : `${nodes} servers`}, seed ${seed}`,
    `${verdict.conversations} conversations with ${readers} readers each, ${kills} SIGKILLs, ${FAULTS.map((fault) => `${faults[fault]} × ${fault}`).join(', ')}`,
    `all quiet and the same ${settledAfter.toFixed(1)} s after the last fault`,
    '',
    ...align(table),
    '',
    ...errors.map((error) => `logged by a server: ${error}`),
    ...(problems.length ? problems : ['Nothing lost, doubled or out of order, every reader sees the log, and both controls were caught.']),
  ].join('\n')
}

function align(table: readonly string[][]): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  return table.map((row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join('  '),
  )
}
