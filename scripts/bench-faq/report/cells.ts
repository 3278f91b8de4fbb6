/** A row or the head of a Markdown table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A Markdown table; all but the first `texts` columns are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], texts = 1): string {
  return [row(head), row(head.map((_, i) => (i < texts ? '---' : '---:'))), ...rows.map(row)].join('\n')
}

/** A share in percent with one decimal; a dash for none. */
export function percent(share: number): string {
  return Number.isFinite(share) ? (100 * share).toFixed(1) : '–'
}

/** Ours and the best other figure, the better one bold. */
export function duel(ours: number, other: number): [string, string] {
  const cells: [string, string] = [percent(ours), percent(other)]
  if (cells[0] === cells[1] || !Number.isFinite(ours)) return cells
  return ours > other ? [`**${cells[0]}**`, cells[1]] : [cells[0], `**${cells[1]}**`]
}

/** Milliseconds, and how many times ours that is. */
export function time(value: number, ours: number | undefined): string {
  const shown = value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)
  if (ours === undefined || !ours) return shown
  const ratio = value / ours
  return `${shown} (${ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2)}×)`
}

/** Bytes as KB of 1,000. */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
