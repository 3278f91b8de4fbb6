import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ShopBellError } from './errors.ts'
import { createFeed } from './feed.ts'
import type { FeedFrame } from './protocol/index.ts'
import { randomFrom } from './testing/index.ts'

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

  test('is cut off only when it does not come back at the first try, however often something in between ends it', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    let isThere = true
    let end = () => {}
    const feed = createFeed({
      random: () => 1,
      onFrame: () => undefined,
      async open(onFrame) {
        if (!isThere) throw new ShopBellError('network', 'nobody there')
        onFrame(hello, undefined)
        await new Promise<void>((resolve) => (end = resolve))
      },
    })
    const seen: string[] = []
    feed.$status.listen((status) => seen.push(status))
    feed.start()
    const cut = async () => {
      await settle()
      context.mock.timers.tick(3_000)
      end()
      await settle()
      context.mock.timers.tick(500)
      await settle()
    }
    for (let time = 0; time < 3; time++) await cut()
    assert.deepEqual(seen, ['connecting', 'online', 'connecting', 'online', 'connecting', 'online', 'connecting', 'online'])
    isThere = false
    await cut()
    assert.deepEqual(seen.slice(8), ['connecting', 'offline'])
    feed.stop()
  })

  test('comes back soon after it was open for long', async (context) => {
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

  test('comes back with no more than a fifth of the crowd in any second after the server was killed, however long it is away', async (context) => {
    for (const downFor of [0, 2_000, 5_000, 9_000]) {
      context.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 0 })
      let isUp = true
      const connects: number[] = []
      const breaks: (() => void)[] = []
      const crowd = Array.from({ length: 500 }, (_, i) => {
        const random = randomFrom(i + 1)
        return createFeed({
          random,
          spread: 8_000,
          onFrame: () => undefined,
          open: (onFrame) =>
            new Promise((_, reject) => {
              const lost = () => reject(new ShopBellError('network', 'broken'))
              if (!isUp) return lost()
              onFrame(hello, undefined)
              connects.push(Date.now())
              breaks.push(lost)
            }),
        })
      })
      for (const feed of crowd) feed.start()
      context.mock.timers.tick(60_000)
      isUp = false
      connects.length = 0
      for (const lose of breaks.splice(0)) lose()
      await settle()
      const upAt = Date.now() + downFor
      for (let time = 0; time < 60_000 && connects.length < crowd.length; time += 50) {
        isUp = Date.now() >= upAt
        context.mock.timers.tick(50)
        await settle()
      }
      assert.equal(connects.length, crowd.length, `all are back after ${downFor} ms`)
      const inSecond = (from: number) => connects.filter((at) => at >= from && at < from + 1_000).length
      const most = Math.max(...connects.map(inSecond))
      assert.ok(most <= crowd.length / 5, `${most} of ${crowd.length} in one second, ${downFor} ms away`)
      for (const feed of crowd) feed.stop()
      context.mock.timers.reset()
    }
  })

  test('that was silent for too long is made anew when somebody looks, and one that is alive is not', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    let opened = 0
    let keepAlive = () => {}
    const feed = createFeed({
      onFrame: () => undefined,
      open: (onFrame, signal, onAlive) =>
        new Promise((_, reject) => {
          opened++
          onFrame(hello, undefined)
          keepAlive = onAlive
          signal.addEventListener('abort', () => reject(new ShopBellError('closed', 'given up')))
        }),
    })
    feed.start()
    await settle()
    context.mock.timers.tick(15_000)
    keepAlive()
    context.mock.timers.tick(15_000)
    feed.wake()
    await settle()
    assert.equal(opened, 1)
    context.mock.timers.tick(10_000)
    feed.wake()
    await settle()
    assert.equal(opened, 2)
    assert.equal(feed.$status.get(), 'online')
    feed.stop()
  })

  test('rests and goes on, and nothing comes from the connection before', async () => {
    const frames: string[] = []
    const sends: ((frame: FeedFrame) => void)[] = []
    const feed = createFeed({
      onFrame: ({ type }) => frames.push(type),
      open: (onFrame, signal) =>
        new Promise((_, reject) => {
          sends.push((frame) => onFrame(frame, undefined))
          signal.addEventListener('abort', () => reject(new ShopBellError('closed', 'given up')))
        }),
    })
    feed.start()
    feed.rest()
    assert.equal(feed.$status.get(), 'idle')
    feed.start()
    for (const send of sends) send({ type: 'resync', reason: 'epoch' })
    await settle()
    assert.deepEqual([sends.length, frames], [2, ['resync']])
    feed.stop()
  })

  test('leaves the server in peace for as long as it asked, and no longer than ten minutes', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    for (const [wanted, least] of [
      [30_000, 30_000],
      [86_400_000, 600_000],
    ] as const) {
      let opened = 0
      const feed = createFeed({
        random: () => 0,
        onFrame: () => undefined,
        open: () => Promise.reject(new ShopBellError('unavailable', 'busy', { retryAfterMs: ++opened && wanted })),
      })
      feed.start()
      await settle()
      context.mock.timers.tick(least)
      await settle()
      assert.equal(opened, 1)
      context.mock.timers.tick(1_000)
      await settle()
      assert.equal(opened, 2)
      feed.stop()
    }
  })
})
