import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ShopBellError } from './errors.ts'
import { createFeed } from './feed.ts'
import type { FeedFrame } from './protocol/index.ts'

const hello: FeedFrame = { type: 'hello', epoch: 'e1', now: 0, heartbeat: 15 }

/** Lets everything go on that waits for nothing but its turn. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

describe('a feed', () => {
  test('comes back when the server said, not sooner', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    let opened = 0
    const feed = createFeed({
      random: () => 0,
      onFrame: () => undefined,
      async open(onFrame) {
        opened++
        onFrame(hello, undefined)
        onFrame({ type: 'bye', retryMs: 2500 }, undefined)
      },
    })
    feed.start()
    await settle()
    assert.equal(feed.$status.get(), 'connecting', 'nothing is lost that somebody has to know of')
    context.mock.timers.tick(2499)
    await settle()
    assert.equal(opened, 1)
    context.mock.timers.tick(1)
    await settle()
    assert.equal(opened, 2)
    feed.stop()
  })

  test('comes back ever more slowly to a server that ends it right after hello', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    let opened = 0
    const feed = createFeed({
      random: () => 1,
      onFrame: () => undefined,
      async open(onFrame) {
        opened++
        onFrame(hello, undefined)
      },
    })
    feed.start()
    for (let second = 0; second < 60; second++) {
      await settle()
      context.mock.timers.tick(1000)
    }
    assert.ok(opened > 3 && opened < 10, `${opened} connections in a minute`)
    feed.stop()
  })

  test('comes back at once after it was open for long', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const breaks: (() => void)[] = []
    const feed = createFeed({
      random: () => 1,
      onFrame: () => undefined,
      open: (onFrame) =>
        new Promise((_, reject) => {
          onFrame(hello, undefined)
          breaks.push(() => reject(new ShopBellError('network', 'broken')))
        }),
    })
    feed.start()
    for (let time = 1; time <= 5; time++) {
      await settle()
      assert.equal(breaks.length, time)
      context.mock.timers.tick(60_000)
      breaks.at(-1)?.()
      await settle()
      context.mock.timers.tick(500)
    }
    feed.stop()
  })
})
