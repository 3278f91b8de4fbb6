/** Where a visitor's feed goes on: the log's epoch, and the last `seq` known of each conversation. */
export interface Cursor {
  epoch: string
  seen: Record<string, number>
}

/** `e7.01890…:42,01891…:7`: how a cursor travels in `GET /v1/events?cursor=`. */
export function formatCursor({ epoch, seen }: Cursor): string {
  const parts = Object.entries(seen).map(([conversation, seq]) => `${conversation}:${seq}`)
  return `${epoch}.${parts.join(',')}`
}

/** Reads what {@link formatCursor} wrote; undefined for anything else. */
export function parseCursor(text: string): Cursor | undefined {
  const match = /^([\w-]{1,64})\.([\w:,-]*)$/.exec(text)
  if (!match) return undefined
  const seen: Record<string, number> = {}
  for (const part of match[2] ? match[2].split(',') : []) {
    const entry = /^([\w-]{1,64}):(\d{1,15})$/.exec(part)
    if (!entry) return undefined
    seen[entry[1] as string] = Number(entry[2])
  }
  return { epoch: match[1] as string, seen }
}
