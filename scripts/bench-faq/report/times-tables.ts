import { nameOf } from '../contender.ts'
import type { Results } from '../results.ts'
import type { Times } from '../times.ts'
import { kilobytes, table, time } from './cells.ts'

const HEAD = ['engine', 'compile', 'query p50', 'query p95', 'keystroke p50', 'keystroke p95']

/** Times in Node, a table for each task. */
export function nodeTimes(results: Results): string {
  const tables = results.times.map(({ task, times }) => {
    const ours = times[results.contenders.findIndex(({ setup }) => setup === 'ours')]
    const rows = results.contenders.flatMap((contender, i) => {
      const own = times[i]
      return own ? [[nameOf(contender), ...timeCells(own, contender.setup === 'ours' ? undefined : ours)]] : []
    })
    return `**${task.name}**, ${task.entries.length} entries\n\n${table(HEAD, rows)}`
  })
  return tables.join('\n\n')
}

/** Times in Chromium of the few that were timed there. */
export function chromiumTimes({ chromium, times }: Results): string {
  if (!chromium) return 'There was no Chromium to measure in.'
  const [ours] = [...chromium.values()]
  const tables = times.map(({ task }, at) => {
    const rows = [...chromium].flatMap(([name, all], i) => {
      const own = all[at]
      return own
        ? [[name, ...timeCells(own, i ? ours?.[at] : undefined), time(own.keystroke.longest, undefined), String(own.longTasks ?? 0)]]
        : []
    })
    return `**${task.name}**, ${task.entries.length} entries\n\n${table([...HEAD, 'longest keystroke', 'tasks over 50 ms'], rows)}`
  })
  return tables.join('\n\n')
}

/** Bytes of code, and of the indexes of the tasks that were timed. */
export function sizes({ code, contenders, times }: Results): string {
  const codeRows = code.map(({ library, raw, gzip }) => [library, kilobytes(raw), kilobytes(gzip)])
  const indexRows = contenders.map((contender, i) => [
    nameOf(contender),
    ...times.map(({ stored }) => `${kilobytes(stored[i]?.raw ?? 0)} / ${kilobytes(stored[i]?.gzip ?? 0)}`),
  ])
  return `${table(['library', 'minified', 'minified, gzip'], codeRows)}

Index as it is stored, and gzipped:

${table(['engine', ...times.map(({ task }) => `${task.name} (${task.entries.length})`)], indexRows)}`
}

function timeCells({ compile, query, keystroke }: Times, ours: Times | undefined): string[] {
  return [
    time(compile, ours?.compile),
    time(query.p50, ours?.query.p50),
    time(query.p95, ours?.query.p95),
    time(keystroke.p50, ours?.keystroke.p50),
    time(keystroke.p95, ours?.keystroke.p95),
  ]
}
