import type { Store } from '../store/store.ts'
import { type FeedSource, PAGE } from './feed-source.ts'

/** The desk's place in the store: a position in the order of all events. Without a cursor it begins with what comes next. */
export async function createDeskSource(store: Store, cursor: string | undefined): Promise<FeedSource> {
  const epoch = await store.epoch()
  const [cursorEpoch, given] = splitCursor(cursor ?? `${epoch}.${await store.lastPosition()}`)
  let position = given
  const format = () => deskCursor(epoch, position)

  return {
    audience: 'desk',
    epoch,
    cursor: format,
    // Every pull reads on from the position, wherever the bell rang.
    note() {},
    async pull() {
      const events = cursorEpoch === epoch ? await store.eventsAfter(position, PAGE) : undefined
      if (!events) return [{ frame: { type: 'resync', reason: 'epoch' }, id: deskCursor(epoch, await store.lastPosition()) }]
      return events.map((stored) => {
        position = stored.position
        return { frame: stored.event, id: format() }
      })
    },
  }
}

/** How the desk's cursor travels: `e7.1042`. */
export function deskCursor(epoch: string, position: string): string {
  return `${epoch}.${position}`
}

function splitCursor(cursor: string): [epoch: string, position: string] {
  const dot = cursor.indexOf('.')
  return [cursor.slice(0, dot), cursor.slice(dot + 1)]
}
