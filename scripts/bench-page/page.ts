import { BLANK, CONTENDERS, PACKAGES } from './contenders.ts'
import { PATIENCE_MS } from './long-list.ts'
import type { Results } from './run.ts'
import type { Count } from './serve.ts'

/** What others measured, or what came out of builds that this script cannot make; kilobytes, gzipped. */
const QUOTED = [
  ['Crisp', 'loader from npm, before it fetches its application', '2.8'],
  ['Intercom', 'loader from npm, before it fetches its application', '1.9'],
  ['Chatwoot', 'the widget file, as its users report (chatwoot#2658)', '170'],
  ['Rocket.Chat', 'livechat build of 2022, 16 requests', '493'],
  ['stream-chat-react', 'React app, measured in an earlier run', '623'],
] as const

/** The page about one run. */
export function report(results: Results): string {
  return `# What the bell costs a page, beside other chat widgets

Written by \`npm run bench:page\`; do not edit. One run in headless Chromium ${results.chromium} on one machine: every widget on the same small page from the same server, gzipped. Times are medians
of ${results.rounds} rounds in which the widgets take turns, with the least and the most in brackets. They are noisy; compare the rows.

${CONTENDERS.map(({ name, kind }) => `- **${name}**: ${kind}`).join('\n')}

Versions: ${Object.entries(PACKAGES)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.

## Bytes

Scripts and style sheets, gzipped; pages, answers of a server, the FAQ's index and pictures apart. "Open" is when one can write a message.

${weightTable(results)}

Not measured here, but quoted:

| | what it is | KB |
| --- | --- | ---: |
${QUOTED.map((row) => `| ${row.join(' | ')} |`).join('\n')}

## Loading and opening, with the processor slowed down four times

Script time is what the page's scripts ran until it had been idle, before anybody wanted help. Long tasks (over 50 ms) and layout shift are those of loading, opening, and what follows. "Warm" is a click on a bubble
that the pointer was on for a moment; for all but ours there is nothing left to fetch. "Slow 4G" (1.6 Mbit/s, 150 ms for a round trip, the processor as it is) is a click on a page where nobody has pointed at the bubble: ours
fetches itself then, the others did so while the page loaded.

${visitTable(results)}

## Many messages, with the processor slowed down four times

From the moment that the widget is given the messages, in memory, to the frame after the newest is there; the middle of three tries. Memory is what scripts and elements hold once garbage is collected.

${listTable(results)}
`
}

function weightTable({ weights }: Results): string {
  const ours = weights.get('Shopbell')
  const rows = CONTENDERS.map(({ name }) => {
    const weight = weights.get(name)
    if (!ours || !weight) throw new Error(`${name} was not weighed.`)
    const open = sum(weight.before, weight.open)
    const factor = (theirs: number, own: number) => (name === 'Shopbell' ? '' : `${(theirs / own).toFixed(1)}×`)
    return [
      name,
      kilobytes(weight.before.bytes),
      factor(weight.before.bytes, ours.before.bytes),
      weight.before.requests,
      kilobytes(open.bytes),
      factor(open.bytes, ours.before.bytes + ours.open.bytes),
      open.requests,
    ]
  })
  return table(['', 'before, KB', 'of ours', 'requests', 'until open, KB', 'of ours', 'requests'], rows)
}

function visitTable({ visits, cold }: Results): string {
  const rows = [BLANK, ...CONTENDERS.map(({ name }) => name)].map((name) => {
    const list = visits.get(name) ?? []
    const script = list.map((visit) => visit.script)
    return [
      name,
      spread(script),
      median(list.map(({ longTasks }) => longTasks)),
      Math.max(...list.map(({ shift }) => shift)).toFixed(3),
      spread(list.flatMap(({ click }) => click ?? [])),
      spread(cold.get(name) ?? []),
    ]
  })
  return table(['', 'script, ms', 'long tasks', 'layout shift', 'click to paint, warm, ms', 'slow 4G, ms'], rows)
}

function listTable({ lists }: Results): string {
  const rows = CONTENDERS.map(({ name }) => {
    const list = lists.get(name) ?? []
    const few = list[0]?.heap ?? 0
    const most = list.at(-1)?.heap
    return [
      name,
      ...list.map(({ shown }) => (shown === undefined ? `not in ${PATIENCE_MS / 1_000} s` : whole(shown))),
      megabytes(few),
      most === undefined ? '' : megabytes(most),
      most === undefined ? '' : `${(most / few).toFixed(1)}×`,
    ]
  })
  const counts = lists.get('Shopbell')?.map(({ count }) => `${whole(count)} shown, ms`) ?? []
  return table(['', ...counts, 'memory at 100, MB', 'at 10,000, MB', 'ratio'], rows)
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [heads, heads.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function sum(a: Count, b: Count): Count {
  return { bytes: a.bytes + b.bytes, requests: a.requests + b.requests }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function spread(values: readonly number[]): string {
  return values.length === 0 ? '' : `${whole(median(values))} [${whole(Math.min(...values))}–${whole(Math.max(...values))}]`
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1)
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
