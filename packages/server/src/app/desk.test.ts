import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId, type DeskAnswer } from '@shopbell/core/protocol'
import { codeOf, createFixture, eventsOf, eventWords } from '../testing/app-fixture.ts'

const item = (text: string) => ({ id: createId(), content: { kind: 'text', text } })

async function waiting() {
  const fixture = await createFixture()
  const lin = await fixture.visitor()
  const conversation = createId()
  await lin.ask('POST', `/v1/conversations/${conversation}/messages`, { items: [item('help')], handoff: true })
  const path = `/v1/desk/conversations/${conversation}`
  return { ...fixture, lin, conversation, path, mei: await fixture.agent('mei'), wu: await fixture.agent('wu') }
}

describe('an agent', () => {
  it('takes a conversation that nobody has by replying', async () => {
    const { mei, wu, path, store, conversation } = await waiting()
    const [, , reply] = eventsOf(await mei.ask('POST', `${path}/messages`, { items: [item('Hello')] }))
    assert.deepEqual(reply?.type === 'message' && reply.from, { role: 'agent', id: 'mei', name: 'MEI' })
    assert.deepEqual(eventWords(eventsOf(await mei.ask('POST', `${path}/messages`, { items: [item('again')] }))), ['agent text'])
    assert.deepEqual(eventWords(eventsOf(await wu.ask('POST', `${path}/messages`, { items: [item('me too')] }))), ['agent text'])
    const head = (await store.conversation(conversation))?.head
    assert.deepEqual([head?.status, head?.assignee?.id, head?.waitingSince, head?.unread.visitor], ['active', 'mei', null, 3])
    assert.deepEqual(eventWords(eventsOf(await mei.ask('GET', `${path}/events`))).slice(0, 5), [
      'visitor text',
      'status waiting',
      'assigned mei',
      'status active',
      'agent text',
    ])
  })

  it('takes, hands over and puts back', async () => {
    const { mei, wu, path } = await waiting()
    const assign = (by: typeof mei, agent: string | null, id = createId()) => by.ask('PUT', `${path}/assignee`, { id, agent })
    const id = createId()
    assert.deepEqual(eventWords(eventsOf(await assign(mei, 'mei', id))), ['assigned mei', 'status active'])
    assert.deepEqual(eventWords(eventsOf(await assign(mei, 'mei', id))), ['assigned mei'], 'a retry')
    assert.deepEqual(eventsOf(await assign(mei, 'mei')), [])
    assert.equal(codeOf(await assign(wu, 'wu')), '409 already-taken')
    assert.deepEqual(eventWords(eventsOf(await assign(mei, 'wu'))), ['assigned wu'])
    assert.deepEqual(eventWords(eventsOf(await assign(mei, null))), ['assigned nobody', 'status waiting'])
    assert.deepEqual(eventWords(eventsOf(await assign(wu, 'wu'))), ['assigned wu', 'status active'])
    assert.equal(codeOf(await assign(wu, 'nobody')), '404 not-found')
  })

  it('is the only one of two who take at once', async () => {
    const { mei, wu, path } = await waiting()
    const answers = await Promise.all([
      mei.ask('PUT', `${path}/assignee`, { id: createId(), agent: 'mei' }),
      wu.ask('PUT', `${path}/assignee`, { id: createId(), agent: 'wu' }),
    ])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 409],
    )
  })

  it('closes with a rating request, once', async () => {
    const { mei, path, store, conversation } = await waiting()
    const body = { id: createId(), askRating: true }
    assert.deepEqual(eventWords(eventsOf(await mei.ask('POST', `${path}/close`, body))), ['status closed'])
    assert.equal(eventsOf(await mei.ask('POST', `${path}/close`, body)).length, 1)
    assert.deepEqual(eventsOf(await mei.ask('POST', `${path}/close`, { id: createId(), askRating: false })), [])
    assert.equal((await store.conversation(conversation))?.head.askRating, true)
  })

  it('marks as read for all agents', async () => {
    const { mei, path, store, conversation } = await waiting()
    assert.deepEqual(eventWords(eventsOf(await mei.ask('PUT', `${path}/read`, { id: createId(), upTo: 1 }))), ['read agent 1'])
    assert.equal((await store.conversation(conversation))?.head.unread.agent, 0)
  })

  it('sees what is open and what was closed today, with who is asking and from where', async () => {
    const { mei, lin, conversation, clock, path } = await waiting()
    const before = (await mei.ask('GET', '/v1/desk/conversations')).body as DeskAnswer
    assert.deepEqual(before.agents, [
      { id: 'mei', name: 'MEI' },
      { id: 'wu', name: 'WU' },
    ])
    assert.deepEqual(before.replies['demo'], { en: [{ key: 'hello', text: 'Hello!' }] })
    assert.deepEqual(
      before.conversations.map(({ site, visitor, head }) => [site, visitor, head.id, head.status]),
      [['demo', { id: lin.session.visitor.id, signedIn: false }, conversation, 'waiting']],
    )
    await mei.ask('POST', `${path}/close`, { id: createId(), askRating: true })
    const listed = async () => ((await mei.ask('GET', '/v1/desk/conversations')).body as DeskAnswer).conversations.length
    assert.equal(await listed(), 1)
    clock.now += 11.9 * 3_600_000
    assert.equal(await listed(), 1)
    clock.now += 0.2 * 3_600_000
    assert.equal(await listed(), 0)
  })

  it('reads what shoppers looked for in vain', async () => {
    const { ask, mei } = await waiting()
    for (const query of ['  Gift   Card ', 'gift card', 'drone']) {
      assert.equal((await ask('POST', '/v1/faq/misses', { body: { site: 'demo', locale: 'en-US', query } })).status, 204)
    }
    const { misses } = (await mei.ask('GET', '/v1/desk/misses')).body as { misses: { query: string; count: number; locale: string }[] }
    assert.deepEqual(
      misses.map(({ query, count, locale }) => [query, count, locale]),
      [
        ['gift card', 2, 'en'],
        ['drone', 1, 'en'],
      ],
    )
  })
})

describe('the desk', () => {
  it('exists only where it is served', async () => {
    const { ask } = await createFixture()
    assert.equal(codeOf(await ask('GET', '/v1/desk/session')), '404 not-found')
    assert.deepEqual((await ask('GET', '/v1/desk/session', { caller: { isDesk: true } })).body, { agent: null })
  })

  it('signs in with a cookie that scripts cannot read, and out for good', async () => {
    const { ask, agent } = await createFixture()
    const mei = await agent()
    const signedIn = await ask('POST', '/v1/desk/session', {
      body: { name: 'mei', password: 'secret' },
      headers: { origin: 'http://desk.example' },
      caller: { isDesk: true, address: 'x' },
    })
    assert.match(
      signedIn.headers.get('set-cookie') ?? '',
      /^shopbell_desk=[\w-]{43}; Path=\/v1\/desk; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    )
    assert.deepEqual((await mei.ask('GET', '/v1/desk/session')).body, { agent: { id: 'mei', name: 'MEI' } })
    const out = await mei.ask('DELETE', '/v1/desk/session')
    assert.match(out.headers.get('set-cookie') ?? '', /Max-Age=0/)
    assert.equal(codeOf(await mei.ask('GET', '/v1/desk/conversations')), '401 signed-out')
  })

  it('does not say which of name and password was wrong', async () => {
    const { ask, agent } = await createFixture()
    await agent('mei')
    const attempt = async (name: string) => {
      const headers = { origin: 'http://desk.example' }
      const { status, body } = await ask('POST', '/v1/desk/session', {
        body: { name, password: 'x' },
        headers,
        caller: { isDesk: true, address: name },
      })
      return { status, body }
    }
    assert.deepEqual(await attempt('mei'), await attempt('nobody'))
    assert.equal((await attempt('mei')).status, 401)
  })

  it('keeps a session while it is used, and ends it after half a day without', async () => {
    const { agent, clock } = await createFixture()
    const mei = await agent()
    const hours = async (count: number) => {
      clock.now += count * 3_600_000
      return (await mei.ask('GET', '/v1/desk/misses')).status
    }
    assert.deepEqual([await hours(11), await hours(11), await hours(12.1)], [200, 200, 401])
  })

  it('changes nothing for a page of another origin', async () => {
    const { ask, store, conversation } = await waiting()
    for (const origin of [undefined, 'https://shop.example', 'null', 'http://desk.example.evil.example']) {
      const headers = origin === undefined ? {} : { origin }
      const answer = await ask('POST', `/v1/desk/conversations/${conversation}/messages`, {
        body: { items: [item('forged')] },
        headers,
        caller: { isDesk: true },
      })
      assert.equal(codeOf(answer), '403 origin-not-allowed')
      assert.equal(codeOf(await ask('POST', '/v1/desk/session', { body: {}, headers, caller: { isDesk: true } })), '403 origin-not-allowed')
    }
    assert.equal((await store.conversation(conversation))?.head.seq, 2)
  })
})
