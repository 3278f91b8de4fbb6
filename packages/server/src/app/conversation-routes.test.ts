import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId } from '@shopbell/core/protocol'
import { codeOf, createFixture, eventsOf, eventWords } from '../testing/app-fixture.ts'

const item = (text: string, id = createId()) => ({ id, content: { kind: 'text', text } })

describe('a conversation', () => {
  it('begins with the first message, and counts its events without gaps', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const conversation = createId()
    assert.deepEqual(eventWords(await lin.say(conversation, 'one', 'two')), [
      'visitor text',
      'assistant suggestions',
      'visitor text',
      'assistant suggestions',
    ])
    await lin.ask('POST', `/v1/conversations/${conversation}/handoff`, { id: createId() })
    await lin.say(conversation, 'three')
    const log = eventsOf(await lin.ask('GET', `/v1/conversations/${conversation}/events?after=0`))
    assert.deepEqual(
      log.map(({ seq }) => seq),
      [1, 2, 3, 4, 5, 6],
    )
    assert.deepEqual(eventWords(log).slice(4), ['status waiting', 'visitor text'])
  })

  it('answers a message that is sent again with the same event, for ever', async () => {
    const { visitor, clock } = await createFixture()
    const lin = await visitor()
    const path = `/v1/conversations/${createId()}`
    const body = { items: [item('hello')] }
    const [first] = eventsOf(await lin.ask('POST', `${path}/messages`, body))
    clock.now += 10 * 60_000
    const again = eventsOf(await lin.ask('POST', `${path}/messages`, { ...body, context: { title: 'another page' } }))
    assert.deepEqual(again, [first])
    assert.equal(eventsOf(await lin.ask('GET', `${path}/events`)).length, 2, 'the message and one answer')
  })

  it('appends what is new of a batch of which a part is known', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const path = `/v1/conversations/${createId()}/messages`
    const [one, two] = [item('one'), item('two')]
    await lin.ask('POST', path, { items: [one] })
    const events = eventsOf(await lin.ask('POST', path, { items: [one, two] }))
    assert.deepEqual(
      events.map(({ id, seq }) => [id, seq]).filter(([id]) => id === one.id || id === two.id),
      [
        [one.id, 1],
        [two.id, 3],
      ],
    )
  })

  it('refuses an id with another content, and stores nothing of the batch', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const path = `/v1/conversations/${createId()}`
    const known = item('hello')
    await lin.ask('POST', `${path}/messages`, { items: [known] })
    const answer = await lin.ask('POST', `${path}/messages`, { items: [item('new'), item('other', known.id)] })
    assert.equal(codeOf(answer), '409 id-reused')
    assert.equal(codeOf(await lin.ask('PUT', `${path}/read`, { id: known.id, upTo: 1 })), '409 id-reused')
    assert.equal(eventsOf(await lin.ask('GET', `${path}/events`)).length, 2)
  })

  it('keeps the order when many send at once, each exactly once', async () => {
    const { visitor } = await createFixture({ limits: { rates: unlimited } })
    const lin = await visitor()
    const path = `/v1/conversations/${createId()}`
    await lin.ask('POST', `${path}/handoff`, { id: createId() })
    const items = Array.from({ length: 40 }, (_, index) => item(`number ${index}`))
    await Promise.all([...items, ...items].map((one) => lin.ask('POST', `${path}/messages`, { items: [one] })))
    const log = eventsOf(await lin.ask('GET', `${path}/events?after=0&limit=200`))
    assert.deepEqual(
      log.map(({ seq }) => seq),
      Array.from({ length: 41 }, (_, index) => index + 1),
    )
    assert.deepEqual(new Set(log.slice(1).map(({ id }) => id)), new Set(items.map(({ id }) => id)))
  })

  it('of somebody else cannot be told from one that does not exist', async () => {
    const { visitor, store } = await createFixture()
    const [lin, wang] = [await visitor(), await visitor()]
    const conversation = createId()
    await lin.say(conversation, 'private')
    const before = await store.conversation(conversation)
    const id = createId()
    const rating = { score: 1, reasons: [], comment: '', solved: null }
    for (const [method, action, body] of [
      ['POST', 'messages', { items: [item('hi')] }],
      ['POST', 'handoff', { id }],
      ['GET', 'events', undefined],
      ['PUT', 'read', { id, upTo: 1 }],
      ['POST', 'typing', { on: true }],
      ['PUT', 'rating', { id, rating }],
    ] as const) {
      assert.equal(codeOf(await wang.ask(method, `/v1/conversations/${conversation}/${action}`, body)), '404 not-found', action)
    }
    assert.deepEqual(await store.conversation(conversation), before)
    assert.equal(codeOf(await wang.ask('GET', `/v1/conversations/${createId()}/events`)), '404 not-found')
  })

  it('goes on after it was closed, with people when people were there', async () => {
    const { visitor, agent } = await createFixture()
    const [lin, mei] = [await visitor(), await agent()]
    const path = createId()
    await lin.say(path, 'hello')
    const close = () => mei.ask('POST', `/v1/desk/conversations/${path}/close`, { id: createId(), askRating: true })
    await close()
    assert.deepEqual(eventWords(await lin.say(path, 'one more')), ['status assistant', 'visitor text', 'assistant suggestions'])
    await mei.ask('POST', `/v1/desk/conversations/${path}/messages`, { items: [item('Hi')] })
    await close()
    assert.deepEqual(eventWords(await lin.say(path, 'and another')), ['status waiting', 'visitor text'])
  })

  it('hands over once, with the messages that asked for it or without', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const path = `/v1/conversations/${createId()}`
    const body = { items: [item('I have a question')], handoff: true, context: { url: 'https://shop.example/p/1', locale: 'en' } }
    const events = eventsOf(await lin.ask('POST', `${path}/messages`, body))
    assert.deepEqual(eventWords(events), ['visitor text', 'status waiting'])
    assert.equal(eventsOf(await lin.ask('POST', `${path}/messages`, body)).length, 1)
    assert.deepEqual(eventsOf(await lin.ask('POST', `${path}/handoff`, { id: createId() })), [])
  })

  it('can begin by asking for a person, from the page where the visitor is', async () => {
    const { visitor, store } = await createFixture()
    const lin = await visitor()
    const conversation = createId()
    const body = { id: createId(), context: { url: 'https://shop.example/p/1' } }
    const path = `/v1/conversations/${conversation}/handoff`
    const events = eventsOf(await lin.ask('POST', path, body))
    assert.deepEqual(eventWords(events), ['status waiting'])
    assert.deepEqual(eventsOf(await lin.ask('POST', path, body)), events)
    assert.equal((await store.conversation(conversation))?.head.context?.url, 'https://shop.example/p/1')
  })

  it('takes the larger read mark, and none beyond its end', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const conversation = createId()
    await lin.say(conversation, 'one', 'two')
    const read = (upTo: number, id = createId()) => lin.ask('PUT', `/v1/conversations/${conversation}/read`, { id, upTo })
    assert.deepEqual(eventWords(eventsOf(await read(3))), ['read visitor 3'])
    assert.deepEqual(eventsOf(await read(2)), [])
    assert.equal(codeOf(await read(99)), '400 invalid-request')
  })

  it('keeps text as it was written: markup, bidi controls and joiners are text', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const texts = ['<img src=x onerror=alert(1)>', '\u202etxet', '👩\u200d👩\u200d👧', 'x'.repeat(10_000), 'a\nb\tc']
    const events = await lin.say(createId(), ...texts)
    const said = events.flatMap((event) => (event.type === 'message' && event.content.kind === 'text' ? [event.content.text] : []))
    assert.deepEqual(said, texts)
  })

  it('gives a page of its log on either side of a seq', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const conversation = createId()
    await lin.say(conversation, 'one', 'two', 'three')
    const seqs = async (query: string) =>
      eventsOf(await lin.ask('GET', `/v1/conversations/${conversation}/events?${query}`)).map(({ seq }) => seq)
    assert.deepEqual(await seqs('before=4&limit=2'), [2, 3])
    assert.deepEqual(await seqs('after=4'), [5, 6])
    assert.deepEqual(await seqs('limit=2'), [5, 6])
    assert.equal(codeOf(await lin.ask('GET', `/v1/conversations/${conversation}/events?before=4&after=1`)), '400 invalid-request')
  })
})

const rate = { burst: 1000, perSecond: 1000 }
const unlimited = { messages: rate, marks: rate, uploads: rate, sessions: rate, reports: rate, signIn: rate }
