import type { FeedFrame } from '@shopbell/core/protocol'

/** A frame as a Server-Sent Event. */
export function formatFrame(frame: FeedFrame, id?: string): string {
  // JSON has no line breaks of its own, so one data line always holds it.
  return `event: ${frame.type}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(frame)}\n\n`
}

/** A comment: it keeps proxies and the client's watchdog content. */
export const HEARTBEAT = ':\n\n'
