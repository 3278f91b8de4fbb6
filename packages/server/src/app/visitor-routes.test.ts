import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId, type DeskAnswer, type UploadAnswer } from '@shopbell/core/protocol'
import { testPng } from '@shopbell/core/testing'
import { codeOf, createFixture, eventsOf, eventWords } from '../testing/app-fixture.ts'

/** Lin, of whom something is kept in every way that there is, and Mei who answered. */
async function createTalk() {
  const fixture = await createFixture()
  const [lin, wang, mei] = [await fixture.visitor(), await fixture.visitor(), await fixture.agent()]
  const conversation = createId()
  const raw = testPng(30, 20)
  const put = await fixture.ask('PUT', `/v1/uploads/${createId()}`, {
    token: lin.session.accessToken,
    raw,
    headers: { 'content-type': 'image/png' },
  })
  const { upload } = put.body as UploadAnswer
  await lin.say(conversation, 'my address is 3 Elm Street')
  const items = [{ id: createId(), content: { kind: 'image', upload, width: 30, height: 20 } }]
  await lin.ask('POST', `/v1/conversations/${conversation}/messages`, { items, handoff: true })
  await mei.ask('POST', `/v1/desk/conversations/${conversation}/messages`, {
    items: [{ id: createId(), content: { kind: 'text', text: 'Elm Street, noted' } }],
  })
  const rating = { score: 1, reasons: [], comment: 'Elm', solved: null }
  await lin.ask('PUT', `/v1/conversations/${conversation}/rating`, { id: createId(), rating })
  return { ...fixture, lin, wang, mei, conversation, upload }
}

describe('a visitor', () => {
  it('is told what is kept of them, and nobody else', async () => {
    const { lin, wang, ask, conversation } = await createTalk()
    const { id } = lin.session.visitor
    assert.deepEqual((await lin.ask('GET', '/v1/visitor')).body, { visitor: { id, signedIn: false }, conversations: [conversation] })
    assert.deepEqual(((await wang.ask('GET', '/v1/visitor')).body as { conversations: unknown }).conversations, [])
    assert.equal(codeOf(await ask('GET', '/v1/visitor')), '401 token-missing')
  })

  it('who deletes their data leaves nothing that was said, neither for themselves nor at the desk', async () => {
    const { lin, mei, ask, conversation, upload } = await createTalk()
    assert.equal((await lin.ask('DELETE', '/v1/visitor')).status, 204)
    assert.equal(codeOf(await lin.ask('GET', '/v1/visitor')), '401 token-invalid')
    assert.equal(
      codeOf(await ask('POST', '/v1/sessions/refresh', { body: { refreshToken: lin.session.refreshToken } })),
      '401 token-invalid',
    )
    assert.equal(codeOf(await ask('GET', `/v1/uploads/${upload}`)), '404 not-found')
    const list = (await mei.ask('GET', '/v1/desk/conversations')).body as DeskAnswer
    const log = eventsOf(await mei.ask('GET', `/v1/desk/conversations/${conversation}/events?after=0`))
    assert.deepEqual(eventWords(log), ['erased'])
    assert.deepEqual([list.conversations.map(({ head }) => head.id), list.ratings.count], [[conversation], 0])
    assert.doesNotMatch(JSON.stringify([list, log]), new RegExp(`Elm|${lin.session.visitor.id}`))
  })

  it('is nobody any more once they deleted their data, and asks for that again in vain', async () => {
    const { lin, wang, conversation } = await createTalk()
    await lin.ask('DELETE', '/v1/visitor')
    assert.equal(codeOf(await lin.ask('DELETE', '/v1/visitor')), '401 token-invalid', 'there is nobody whom it could belong to')
    assert.equal((await wang.ask('DELETE', '/v1/visitor')).status, 204, 'who has nothing can delete it')
    assert.equal(codeOf(await wang.ask('GET', `/v1/conversations/${conversation}/events`)), '401 token-invalid')
  })

  it('is heard of no more: nobody can add to what was deleted, and the desk hears of it at once', async () => {
    const { lin, mei, hub, conversation } = await createTalk()
    const heard: string[] = []
    hub.listen('desk', {
      onRing: (_, __, newest) => heard.push(...eventWords(newest ?? [])),
      onTyping() {},
      onBye() {},
    })
    const ended: string[] = []
    hub.onSessionEnd((session) => ended.push(session))
    await lin.ask('DELETE', '/v1/visitor')
    assert.deepEqual([heard, ended.length], [['erased'], 1])
    const items = [{ id: createId(), content: { kind: 'text', text: 'Hello?' } }]
    assert.equal(codeOf(await mei.ask('POST', `/v1/desk/conversations/${conversation}/messages`, { items })), '404 not-found')
    assert.equal(
      codeOf(await mei.ask('PUT', `/v1/desk/conversations/${conversation}/assignee`, { id: createId(), agent: 'mei' })),
      '404 not-found',
    )
  })
})
