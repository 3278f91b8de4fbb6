import assert from 'node:assert/strict'
import { describe, it, mock } from 'node:test'
import type { ConversationEvent } from '@shopbell/core/protocol'
import { StoreUnavailableError } from '../store/store.ts'
import { type FeedOutput, runFeed } from './feed.ts'
import type { FeedSource, SourceFrame } from './feed-source.ts'
import { createHub } from './hub.ts'

function event(seq: number): SourceFrame {
  return { frame: { type: 'read', conversation: 'c', seq, id: String(seq), at: 1, by: 'visitor', upTo: seq } satisfies ConversationEvent }
}

const RING = { conversation: 'c', visitor: 'lin', seq: 1 }

/** A source whose pages the test lays ready, and an output that can be stopped up. */
function createPieces() {
  const pages: SourceFrame[][] = []
  const written: string[] = []
  let isOpen = true
  let drain = () => {}
  const source: FeedSource = {
    audience: { visitor: 'lin' },
    epoch: 'e',
    cursor: () => 'e.',
    note() {},
    pull: async () => pages.shift() ?? [],
  }
  const output: FeedOutput = {
    write(text) {
      written.push(text.startsWith(':') ? 'beat' : (/"seq":(\d+)/.exec(text)?.[1] ?? /event: (\w+)/.exec(text)?.[1] ?? text))
      return isOpen
    },
    ready: () => new Promise((resolve) => (drain = resolve)),
    end: () => written.push('end'),
  }
  const hub = createHub()
  let ended = 0
  const errors: unknown[] = []
  const start = (options: { isAllowed?: () => Promise<boolean>; lookEvery?: number } = {}) =>
    runFeed({
      hub,
      source,
      output,
      now: () => 1,
      heartbeatMs: 1000,
      onEnd: () => ended++,
      onError: (error) => errors.push(error),
      ...options,
    })
  return {
    hub,
    source,
    pages,
    written,
    errors,
    start,
    ended: () => ended,
    stopUp: () => (isOpen = false),
    unstop: () => {
      isOpen = true
      drain()
    },
  }
}

/** Lets everything run that does not wait for a timer. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('a feed', () => {
  it('says hello, then what is there, then what comes, in order', async () => {
    const { hub, pages, written, start } = createPieces()
    pages.push([event(1), event(2)], [event(3)])
    const stop = start()
    await settle()
    pages.push([event(4)])
    hub.ring(RING)
    hub.ring(RING)
    await settle()
    stop()
    assert.deepEqual(written, ['hello', '1', '2', '3', '4', 'end'])
  })

  it('finds by itself, at the next heartbeat, what no bell rang for', async (context) => {
    context.mock.timers.enable({ apis: ['setInterval'] })
    const { pages, written, start } = createPieces()
    const stop = start()
    await settle()
    pages.push([event(1)])
    context.mock.timers.tick(1000)
    await settle()
    stop()
    assert.deepEqual(written, ['hello', 'beat', '1', 'end'])
  })

  it('looks and asks only now and then where there are thousands of readers', async (context) => {
    context.mock.timers.enable({ apis: ['setInterval'] })
    const pieces = createPieces()
    let asked = 0
    const stop = pieces.start({
      lookEvery: 3,
      async isAllowed() {
        asked++
        return true
      },
    })
    await settle()
    pieces.pages.push([event(1)])
    for (let beats = 0; beats < 6; beats++) {
      context.mock.timers.tick(1000)
      await settle()
    }
    assert.equal(asked, 2)
    assert.deepEqual(
      pieces.written.filter((one) => one !== 'beat'),
      ['hello', '1'],
    )
    stop()
  })

  it('looks again when the bell rings in the middle of a look', async () => {
    const { hub, source, written, start } = createPieces()
    let pulls = 0
    source.pull = async () => {
      if (++pulls === 1) hub.ring(RING)
      return pulls === 2 ? [event(1)] : []
    }
    const stop = start()
    await settle()
    stop()
    assert.deepEqual(written, ['hello', '1', 'end'])
  })

  it('waits for a slow reader, and drops only what nobody misses', async () => {
    const { hub, pages, written, start, stopUp, unstop } = createPieces()
    const stop = start()
    await settle()
    stopUp()
    pages.push([event(1), event(2)])
    hub.ring(RING)
    await settle()
    hub.signal({ type: 'typing', conversation: 'c', from: { role: 'agent', id: 'mei' }, on: true }, 'lin')
    assert.deepEqual(written, ['hello', '1'])
    unstop()
    await settle()
    hub.signal({ type: 'typing', conversation: 'c', from: { role: 'agent', id: 'mei' }, on: false }, 'lin')
    stop()
    assert.deepEqual(written, ['hello', '1', '2', 'typing', 'end'])
  })

  it('gives up a reader who takes nothing for two heartbeats', async (context) => {
    context.mock.timers.enable({ apis: ['setInterval'] })
    const { written, ended, start, stopUp } = createPieces()
    stopUp()
    start()
    for (let beats = 0; beats < 4; beats++) {
      context.mock.timers.tick(1000)
      await settle()
    }
    assert.deepEqual(written, ['hello', 'end'])
    assert.equal(ended(), 1)
  })

  it('ends after resync and after bye', async () => {
    const first = createPieces()
    first.pages.push([{ frame: { type: 'resync', reason: 'epoch' } }, event(1)])
    first.start()
    await settle()
    assert.deepEqual(first.written, ['hello', 'resync', 'end'])
    const second = createPieces()
    second.start()
    await settle()
    second.hub.bye()
    assert.deepEqual(second.written, ['hello', 'bye', 'end'])
    assert.equal(second.ended(), 1)
  })

  it('outlives a store that does not answer for a while, and misses nothing', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] })
    const { hub, source, pages, written, errors, start } = createPieces()
    const stop = start()
    await settle()
    let isAway = true
    source.pull = async () => {
      if (isAway) throw new StoreUnavailableError('away')
      return pages.shift() ?? []
    }
    pages.push([event(1)])
    hub.ring(RING)
    await settle()
    isAway = false
    context.mock.timers.tick(2000)
    await settle()
    stop()
    assert.deepEqual(
      written.filter((one) => one !== 'beat'),
      ['hello', '1', 'end'],
    )
    assert.deepEqual(errors, [])
  })

  it('ends when the reader may not read any more, and when the store fails', async (context) => {
    context.mock.timers.enable({ apis: ['setInterval'] })
    const first = createPieces()
    const isAllowed = mock.fn(async () => false)
    first.start({ isAllowed })
    context.mock.timers.tick(1000)
    await settle()
    assert.deepEqual(first.written, ['hello', 'beat', 'end'])
    const second = createPieces()
    second.source.pull = () => Promise.reject(new Error('no store'))
    second.start()
    await settle()
    assert.deepEqual(second.written, ['hello', 'end'])
    assert.match(String(second.errors[0]), /no store/)
  })
})
