import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId } from '@shopbell/core/protocol'
import { codeOf, createFixture, eventsOf } from '../testing/app-fixture.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { createTokenBuckets } from './token-bucket.ts'

describe('limits', () => {
  it('let a burst through, then so many a second, and say how long to wait', () => {
    const clock = { now: 0 }
    const buckets = createTokenBuckets({ burst: 3, perSecond: 2 }, () => clock.now)
    const take = (cost?: number) => buckets.take('a', cost)
    assert.deepEqual([take(), take(2), take(), take(2)], [0, 0, 500, 1000])
    clock.now += 500
    assert.deepEqual([take(), take()], [0, 500])
    clock.now -= 10_000
    assert.equal(take(), 500, 'a clock that is put back gives nothing and takes nothing')
    assert.equal(buckets.take('b', 3), 0, 'each key has its own')
  })

  it('hold for the messages of a visitor, in whatever batches, and store nothing beyond', async () => {
    const { visitor, clock } = await createFixture()
    const lin = await visitor()
    const path = `/v1/conversations/${createId()}`
    await lin.ask('POST', `${path}/handoff`, { id: createId() })
    const send = (count: number) =>
      lin.ask('POST', `${path}/messages`, {
        items: Array.from({ length: count }, () => ({ id: createId(), content: { kind: 'text', text: 'hi' } })),
      })
    assert.equal((await send(19)).status, 200)
    const refused = await send(2)
    assert.equal(codeOf(refused), '429 rate-limited')
    assert.equal(refused.headers.get('retry-after'), '1')
    assert.equal(eventsOf(await lin.ask('GET', `${path}/events`)).length, 20)
    clock.now += 1000
    assert.equal((await send(2)).status, 200)
  })

  it('hold for the sessions and reports of an address', async () => {
    const rates = { ...DEFAULT_LIMITS.rates, sessions: { burst: 2, perSecond: 1 }, reports: { burst: 1, perSecond: 1 } }
    const { ask } = await createFixture({ limits: { rates } })
    const open = (address: string) => ask('POST', '/v1/sessions', { body: { site: 'demo' }, caller: { address } })
    assert.deepEqual(
      [(await open('1')).status, (await open('1')).status, (await open('1')).status, (await open('2')).status],
      [201, 201, 429, 201],
    )
    const vote = { site: 'demo', locale: 'en', entry: 'a', voter: 'v', helpful: true }
    const report = (path: string, body: unknown) => ask('POST', path, { body, caller: { address: '3' } })
    assert.equal((await report('/v1/faq/votes', vote)).status, 204)
    assert.equal(codeOf(await report('/v1/faq/misses', { site: 'demo', locale: 'en', query: 'x' })), '429 rate-limited')
  })

  it('hold for passwords, by address and by name', async () => {
    const { ask, agent } = await createFixture()
    await agent('mei')
    const headers = { origin: 'http://desk.example' }
    const guess = (address: string) =>
      ask('POST', '/v1/desk/session', { body: { name: 'mei', password: 'x' }, headers, caller: { isDesk: true, address } })
    for (let tries = 1; tries < 10; tries++) assert.equal(codeOf(await guess(`address ${tries}`)), '401 wrong-password')
    assert.equal(codeOf(await guess('one more address')), '429 rate-limited')
  })
})
