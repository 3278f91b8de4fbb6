import type { TestMiss, TestReport } from '../faq/index.ts'

/** The lines that `shopbell faq test` prints: a table, then every miss. */
export function questionReport(report: TestReport): string[] {
  const { inScope, outOfScope, foundAt1, foundAt3, unsure, wrong, right, misses } = report
  const rows: [string, string][] = [
    ['questions', `${inScope} with an answer, ${outOfScope} without`],
    ['found at 1', share(foundAt1, inScope)],
    ['found at 3', share(foundAt3, inScope)],
    ['unsure', share(unsure, inScope)],
    ['wrong', `${share(wrong, inScope + outOfScope)}, ${wrong} of ${wrong + right} answers given`],
  ]
  const table = rows.map(([name, value]) => `${name.padEnd(12)}${value}`)
  return misses.length ? [...table, '', ...misses.map(missLine)] : table
}

function missLine({ line, question, expected, found, place, wrong }: TestMiss): string {
  const wanted = expected.length ? expected.join('|') : 'no answer'
  const where = place ? `at ${place}` : expected.length ? 'not found' : ''
  return `  line ${line}: "${question}" wanted ${wanted} ${where}, first was ${found ?? 'nothing'}${wrong ? ', ANSWERED WRONG' : ''}`.replace(
    ' ,',
    ',',
  )
}

function share(part: number, whole: number): string {
  return `${(whole ? (100 * part) / whole : 0).toFixed(1).padStart(5)} %`
}
