import { contentPreview } from '@shopbell/core/protocol'
import type { Row } from './message-groups.ts'

/** Neighbouring rows that are drawn, or left out, together. */
export interface Block {
  /** Stays the same while messages come before and after. */
  key: number
  rows: Row[]
}

/** How much of the log, in its own count, a block is. */
const SPAN = 32

/** Cuts rows into blocks, each at the same place of the log whatever is known of the rest. */
export function cutIntoBlocks(rows: readonly Row[]): Block[] {
  const blocks: Block[] = []
  let waiting: Row[] = []
  for (const row of rows) {
    waiting.push(row)
    // A day goes with what follows it.
    if (row.kind === 'day') continue
    const seq = row.kind === 'notice' ? row.notice.seq : row.message.seq
    const last = blocks.at(-1)
    // What is not sent yet stands with the last that is.
    const key = seq === null ? (last?.key ?? 0) : Math.floor(seq / SPAN)
    if (last?.key === key) last.rows.push(...waiting)
    else blocks.push({ key, rows: waiting })
    waiting = []
  }
  return blocks
}

/** What one finds in a block by its words. */
export function blockText({ rows }: Block): string {
  return rows.map(rowText).join('\n')
}

function rowText(row: Row): string {
  const content = row.kind === 'message' ? row.message.content : null
  if (!content) return ''
  return 'text' in content ? content.text : contentPreview(content)
}
