import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId, type SessionAnswer } from '@shopbell/core/protocol'
import { codeOf, createFixture, eventsOf } from '../testing/app-fixture.ts'

const HOUR = 60 * 60 * 1000

describe('a clock that jumps', () => {
  it('back an hour: numbers go on, repeats are known, sessions and ratings hold, and nobody waits out the hour', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const conversation = createId()
    const item = { id: createId(), content: { kind: 'text', text: 'hello' } }
    const path = (action: string) => `/v1/conversations/${conversation}/${action}`
    const send = async () => eventsOf(await lin.ask('POST', path('messages'), { items: [item], handoff: true }))
    const first = await send()
    for (let n = 0; n < 19; n++) await lin.say(conversation, `number ${n}`)
    fixture.clock.now -= HOUR
    assert.equal(codeOf(await lin.ask('POST', path('messages'), { items: [{ ...item, id: createId() }] })), '429 rate-limited')
    fixture.clock.now += 1000
    assert.deepEqual((await send())[0], first[0])
    const [next] = await lin.say(conversation, 'after the jump')
    assert.equal(next?.seq, 22)
    const rating = { score: 5, reasons: [], comment: '', solved: true }
    for (const score of [5, 4]) {
      const rated = await lin.ask('PUT', path('rating'), { id: createId(), rating: { ...rating, score } })
      assert.equal(rated.status, 200)
    }
    const { refreshToken } = lin.session
    const refreshed = await fixture.ask('POST', '/v1/sessions/refresh', { body: { refreshToken } })
    assert.equal(refreshed.status, 200)
    const again = await fixture.ask('POST', '/v1/sessions/refresh', {
      body: { refreshToken: (refreshed.body as SessionAnswer).refreshToken },
    })
    assert.equal(again.status, 200)
    const seqs = eventsOf(await lin.ask('GET', `${path('events')}?after=0`)).map(({ seq }) => seq)
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1),
    )
  })

  it('a day ahead and back again: the token expires, the session is refreshed, and goes on', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const conversation = createId()
    await lin.say(conversation, 'before')
    fixture.clock.now += 24 * HOUR
    const path = `/v1/conversations/${conversation}/events?after=0`
    assert.equal(codeOf(await lin.ask('GET', path)), '401 token-expired')
    let { refreshToken } = lin.session
    for (const jump of [0, -24 * HOUR, 1000]) {
      fixture.clock.now += jump
      const { status, body } = await fixture.ask('POST', '/v1/sessions/refresh', { body: { refreshToken } })
      assert.equal(status, 200)
      const { accessToken, visitor } = body as SessionAnswer
      assert.equal(visitor.id, lin.session.visitor.id)
      assert.equal((await fixture.ask('GET', path, { token: accessToken })).status, 200)
      ;({ refreshToken } = body as SessionAnswer)
    }
  })
})
