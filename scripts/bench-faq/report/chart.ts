import { bestPeer, type Results } from '../results.ts'
import { percent } from './cells.ts'
import { bestName, oursOf } from './summary.ts'

const [LEFT, WIDTH, ROW, TOP] = [190, 420, 40, 56]

const STYLE = `
text { font: 12px system-ui, sans-serif; fill: #424a53 }
.title { font-size: 15px; font-weight: 600; fill: #1f2328 }
.task { fill: #1f2328 }
.ours { fill: #0b6e4f }
.best { fill: #a9b4bf }
.value.strong { font-weight: 600; fill: #0b6e4f }
.line { stroke: #d0d7de; stroke-dasharray: 1 3 }
@media (prefers-color-scheme: dark) {
  text { fill: #9aa4af }
  .title, .task { fill: #e6edf3 }
  .ours { fill: #4cc79a }
  .best { fill: #5b6570 }
  .value.strong { fill: #4cc79a }
  .line { stroke: #30363d }
}`

/** Bars of accuracy@1 on each task: ours above, the best library below. */
export function chart(results: Results): string {
  const height = TOP + results.tasks.length * ROW + 28
  const bottom = height - 24
  const grid = [0, 25, 50, 75, 100].map(
    (mark) =>
      `<line class="line" x1="${x(mark / 100)}" x2="${x(mark / 100)}" y1="${TOP - 8}" y2="${bottom - 8}"/>` +
      `<text x="${x(mark / 100)}" y="${bottom + 8}" text-anchor="middle">${mark} %</text>`,
  )
  const bars = results.tasks.map((result, i) => {
    const y = TOP + i * ROW
    const [, theirs] = bestPeer(results, result, ({ at1 }) => at1)
    const label = `<text class="task" x="${LEFT - 10}" y="${y + 18}" text-anchor="end">${result.task.name}</text>`
    return label + bar('ours', y, oursOf(results, result).at1, '') + bar('best', y + 15, theirs.at1, bestName(results, result))
  })
  const legend =
    `<rect class="ours" x="${LEFT}" y="30" width="11" height="11" rx="2"/><text x="${LEFT + 17}" y="40">Shopbell</text>` +
    `<rect class="best" x="${LEFT + 90}" y="30" width="11" height="11" rx="2"/><text x="${LEFT + 107}" y="40">the best library on the task</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 150} ${height}" role="img" aria-label="${altText(results)}">
<style>${STYLE}
</style>
<text class="title" x="${LEFT}" y="18">Right entry first (accuracy@1)</text>
${[legend, ...grid, ...bars].join('\n')}
</svg>
`
}

/** The chart in a sentence, for who does not see it. */
export function altText(results: Results): string {
  const won = results.tasks.filter((result) => oursOf(results, result).at1 > bestPeer(results, result, ({ at1 }) => at1)[1].at1).length
  return `Accuracy at 1 on ${results.tasks.length} tasks: Shopbell is ahead of the best library on ${won} of them; the tables have every figure.`
}

function bar(kind: 'ours' | 'best', y: number, share: number, name: string): string {
  const width = Math.max(1, x(share) - LEFT).toFixed(1)
  const value = `<text class="value${kind === 'ours' ? ' strong' : ''}" x="${(x(share) + 6).toFixed(1)}" y="${y + 11}">${percent(share)} ${name}</text>`
  return `<rect class="${kind}" x="${LEFT}" y="${y}" width="${width}" height="13" rx="2"/>${value}`
}

function x(share: number): number {
  return LEFT + share * WIDTH
}
