import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId, type SessionAnswer } from '@shopbell/core/protocol'
import { SignJWT } from 'jose'
import type { SessionRecord, Store } from '../store/store.ts'
import { codeOf, createFixture, type Fixture } from '../testing/app-fixture.ts'

const refresh = ({ ask }: Fixture, refreshToken: string) => ask('POST', '/v1/sessions/refresh', { body: { refreshToken } })
const path = (conversation: string) => `/v1/conversations/${conversation}/events`

describe('a session', () => {
  it('begins anonymous, with nothing in it', async () => {
    const { ask, store } = await createFixture()
    const { status, body } = await ask('POST', '/v1/sessions', { body: { site: 'demo' } })
    const { visitor, expiresIn, conversations, epoch } = body as SessionAnswer
    assert.deepEqual([status, visitor.signedIn, expiresIn, conversations], [201, false, 900, []])
    assert.equal(epoch, await store.epoch())
  })

  it('comes back with its conversations, the last active first', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const [first, second] = [createId(), createId()]
    await lin.say(first, 'one')
    fixture.clock.now += 1000
    await lin.say(second, 'two')
    const { visitor, conversations } = (await refresh(fixture, lin.session.refreshToken)).body as SessionAnswer
    assert.deepEqual(visitor, lin.session.visitor)
    assert.deepEqual(
      conversations.map(({ head, events }) => [head.id, head.seq, events.length]),
      [
        [second, 2, 2],
        [first, 2, 2],
      ],
    )
  })

  it('survives a lost answer, however long the visitor is away: the old token gives the same next one', async () => {
    const fixture = await createFixture()
    const { session } = await fixture.visitor()
    const first = (await refresh(fixture, session.refreshToken)).body as SessionAnswer
    fixture.clock.now += 3 * 86_400_000
    const again = (await refresh(fixture, session.refreshToken)).body as SessionAnswer
    assert.equal(again.refreshToken, first.refreshToken)
    assert.equal((await refresh(fixture, first.refreshToken)).status, 200)
  })

  it('gives two tabs that refresh at once the same next token', async () => {
    const fixture = await createFixture()
    const { session } = await fixture.visitor()
    const answers = await Promise.all([1, 2, 3].map(() => refresh(fixture, session.refreshToken)))
    assert.equal(new Set(answers.map(({ body }) => (body as SessionAnswer).refreshToken)).size, 1)
  })

  it('ends, with all its tokens and feeds, when a token is used after its next one was', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const next = (await refresh(fixture, lin.session.refreshToken)).body as SessionAnswer
    const last = (await refresh(fixture, next.refreshToken)).body as SessionAnswer
    const headers = { authorization: `Bearer ${last.accessToken}` }
    const feed = await fixture.app.handle(new Request('http://server.example/v1/events', { headers }))
    assert.equal(codeOf(await refresh(fixture, lin.session.refreshToken)), '401 token-invalid')
    assert.equal(codeOf(await refresh(fixture, last.refreshToken)), '401 token-invalid')
    assert.equal(codeOf(await fixture.ask('GET', path(createId()), { token: last.accessToken })), '401 token-invalid')
    assert.match(await feed.text(), /^event: hello\n/, 'the feed has ended')
  })

  it('is not ended by a token that somebody made up', async () => {
    const fixture = await createFixture()
    const { session } = await fixture.visitor()
    const [id = '', issuedAt = ''] = session.refreshToken.split('.')
    for (const made of [`${id}.${issuedAt}.${'A'.repeat(43)}`, `${id}.zzzzzzzz.${'A'.repeat(43)}`, `${id}.garbage`, id]) {
      assert.equal(codeOf(await refresh(fixture, made)), '401 token-invalid')
    }
    assert.equal((await refresh(fixture, session.refreshToken)).status, 200)
  })

  it('goes on after the store came back from a backup that does not know its latest token', async () => {
    const fixture = await createFixture()
    const { session } = await fixture.visitor()
    const backup = await fixture.store.session(session.refreshToken.split('.')[0] ?? '')
    assert.ok(backup)
    let latest = session
    for (let time = 0; time < 3; time++) latest = (await refresh(fixture, latest.refreshToken)).body as SessionAnswer
    const restored = await createFixture({ store: { ...fixture.store, ...restoredSession(fixture.store, backup) } })
    const answers = await Promise.all([refresh(restored, latest.refreshToken), refresh(restored, latest.refreshToken)])
    assert.deepEqual(
      answers.map(({ body }) => (body as SessionAnswer).visitor.id),
      [session.visitor.id, session.visitor.id],
    )
  })

  it('ends when nobody used it for half a year', async () => {
    const fixture = await createFixture()
    const { session } = await fixture.visitor()
    fixture.clock.now += 184 * 86_400_000
    assert.equal(codeOf(await refresh(fixture, session.refreshToken)), '401 token-invalid')
  })

  it('ends when the visitor leaves', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    assert.equal((await lin.ask('DELETE', '/v1/sessions/current')).status, 204)
    assert.equal(codeOf(await lin.ask('GET', path(createId()))), '401 token-invalid')
    assert.equal(codeOf(await refresh(fixture, lin.session.refreshToken)), '401 token-invalid')
  })

  it('lets its access token live for a quarter of an hour', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    fixture.clock.now += 14 * 60_000
    assert.equal(codeOf(await lin.ask('GET', path(createId()))), '404 not-found')
    fixture.clock.now += 2 * 60_000
    assert.equal(codeOf(await lin.ask('GET', path(createId()))), '401 token-expired')
  })

  it('takes no token but its own', async () => {
    const { ask, store, visitor } = await createFixture()
    const { session } = await visitor()
    const key = await store.secret('access tokens')
    const claims = JSON.parse(atob(session.accessToken.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')) as { sid: string }
    const make = (payload: object, secret = key, typ = 'at+jwt') =>
      new SignJWT({ ...claims, ...payload }).setProtectedHeader({ alg: 'HS256', typ }).sign(secret)
    const unsigned = [{ alg: 'none', typ: 'at+jwt' }, claims].map((part) => btoa(JSON.stringify(part)).replace(/=+$/, '')).join('.')
    const forged = {
      'another key': await make({}, new Uint8Array(32)),
      'another site': await make({ aud: 'other' }),
      'another visitor': await make({ sub: 'v_somebody' }),
      'another session': await make({ sid: createId() }),
      'another kind': await make({}, key, 'JWT'),
      'no expiry': await make({ exp: undefined }),
      'no algorithm': `${unsigned}.`,
      garbage: 'a.b.c',
    }
    for (const [what, token] of Object.entries(forged)) {
      assert.equal(codeOf(await ask('GET', path(createId()), { token })), '401 token-invalid', what)
    }
    assert.equal(codeOf(await ask('GET', path(createId()))), '401 token-missing')
    assert.equal(codeOf(await ask('GET', path(createId()), { token: await make({}) })), '404 not-found', 'the control')
  })

  it('is not opened for a site that does not exist', async () => {
    const { ask } = await createFixture()
    assert.equal(codeOf(await ask('POST', '/v1/sessions', { body: { site: 'nobody' } })), '404 not-found')
  })
})

/** A store in which one session is as it once was. */
function restoredSession(store: Store, backup: SessionRecord): Pick<Store, 'session' | 'rotateSession'> {
  let record = backup
  return {
    session: async (id) => (id === record.id ? record : store.session(id)),
    async rotateSession(_, { from, to, at }) {
      if (record.tokenHash !== from) return false
      record = { ...record, tokenHash: to, previousHash: from, rotatedAt: at }
      return true
    },
  }
}
