import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId, type DeskAnswer, type RatingValues, type SessionAnswer } from '@shopbell/core/protocol'
import { codeOf, createFixture, eventsOf, eventWords } from '../testing/app-fixture.ts'

const HOUR = 3_600_000
const good: RatingValues = { score: 5, reasons: ['fast', 'friendly'], comment: '很满意', solved: true }

async function rated() {
  const fixture = await createFixture()
  const lin = await fixture.visitor()
  const conversation = createId()
  let session = lin.session
  const rate = async (rating: unknown, id = createId()) => {
    // Hours pass between two ratings: the access token has to be a new one.
    const { body } = await fixture.ask('POST', '/v1/sessions/refresh', { body: { refreshToken: session.refreshToken } })
    session = body as SessionAnswer
    return fixture.ask('PUT', `/v1/conversations/${conversation}/rating`, { token: session.accessToken, body: { id, rating } })
  }
  return { ...fixture, lin, conversation, rate }
}

describe('a rating', () => {
  it('can be given once something was said', async () => {
    const { rate, lin, conversation } = await rated()
    assert.equal(codeOf(await rate(good)), '404 not-found')
    await lin.ask('POST', `/v1/conversations/${conversation}/handoff`, { id: createId() })
    assert.equal(codeOf(await rate(good)), '400 invalid-request')
    await lin.say(conversation, 'hello')
    assert.deepEqual(eventWords(eventsOf(await rate(good))), ['rating 5'])
  })

  it('can be changed for a day after it was first given', async () => {
    const { rate, lin, conversation, clock, store } = await rated()
    await lin.say(conversation, 'hello')
    const id = createId()
    await rate(good, id)
    clock.now += 20 * HOUR
    assert.deepEqual(eventWords(eventsOf(await rate({ ...good, score: 3 }))), ['rating 3'])
    clock.now += 5 * HOUR
    assert.equal(codeOf(await rate({ ...good, score: 1 })), '409 rating-locked')
    assert.deepEqual(eventWords(eventsOf(await rate(good, id))), ['rating 5'], 'a late retry of the first is no change')
    const head = (await store.conversation(conversation))?.head
    assert.equal(head?.rating?.score, 3)
  })

  it('is refused when it is not one', async () => {
    const { rate, lin, conversation } = await rated()
    await lin.say(conversation, 'hello')
    for (const wrong of [
      { score: 0 },
      { score: 4.5 },
      { score: '5' },
      { reasons: ['rude'] },
      { reasons: ['fast', 'fast'] },
      { comment: null },
      { solved: 'yes' },
    ]) {
      assert.equal(codeOf(await rate({ ...good, ...wrong })), '400 invalid-request', JSON.stringify(wrong))
    }
    assert.equal(codeOf(await rate({ ...good, stars: 5 })), '400 unknown-field')
  })

  it('is what the desk sees of today, with its average', async () => {
    const { rate, lin, conversation, agent, clock, visitor } = await rated()
    await lin.say(conversation, 'hello')
    await rate(good)
    const wang = await visitor()
    const second = createId()
    await wang.say(second, 'hello')
    await wang.ask('PUT', `/v1/conversations/${second}/rating`, { id: createId(), rating: { ...good, score: 2, solved: null } })
    const ratings = async () => ((await (await agent()).ask('GET', '/v1/desk/conversations')).body as DeskAnswer).ratings
    const line = { site: 'demo', at: clock.now, reasons: ['fast', 'friendly'], comment: '很满意' }
    const list = [
      { ...line, conversation, score: 5, solved: true },
      { ...line, conversation: second, score: 2, solved: null },
    ]
    assert.deepEqual(await ratings(), { average: 3.5, count: 2, list })
    clock.now += 11.9 * HOUR
    assert.deepEqual(await ratings(), { average: 3.5, count: 2, list })
    clock.now += 0.2 * HOUR
    assert.deepEqual(await ratings(), { average: null, count: 0, list: [] }, 'tomorrow')
  })
})
