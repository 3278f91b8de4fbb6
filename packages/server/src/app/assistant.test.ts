import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId } from '@shopbell/core/protocol'
import { createFixture, eventsOf, eventWords, testSite } from '../testing/app-fixture.ts'
import { createAssistant } from './assistant.ts'
import { deriveId } from './draft.ts'

describe('the assistant', () => {
  it('answers by entry when it is sure, in the locale of the page', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const body = { items: [{ id: createId(), content: { kind: 'text', text: 'when is my refund' } }], context: { locale: 'en-GB' } }
    const [, answer] = eventsOf(await lin.ask('POST', `/v1/conversations/${createId()}/messages`, body))
    assert.deepEqual(answer?.type === 'message' && [answer.from, answer.content], [
      { role: 'assistant', id: 'assistant' },
      { kind: 'answer', entry: 'refund-time', locale: 'en', question: 'When?', text: 'In three days.' },
    ])
  })

  it('offers the nearest questions when it is not sure, or says that there are none', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const events = await lin.say(createId(), 'maybe this', 'nothing like it')
    const offers = events.flatMap((event) => (event.type === 'message' && event.content.kind === 'suggestions' ? [event.content] : []))
    assert.deepEqual(
      offers.map(({ locale, entries }) => [locale, entries.map(({ id }) => id)]),
      [
        ['zh-CN', ['a', 'b']],
        ['zh-CN', []],
      ],
    )
  })

  it('says with the questions that it was no question, but hello or thanks', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const events = await lin.say(createId(), 'hello', '谢谢', 'maybe this')
    const offers = events.flatMap((event) => (event.type === 'message' && event.content.kind === 'suggestions' ? [event.content] : []))
    assert.deepEqual(
      offers.map(({ courtesy }) => courtesy),
      ['greeting', 'thanks', undefined],
    )
  })

  it('answers once, however often the question is sent', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const path = `/v1/conversations/${createId()}`
    const body = { items: [{ id: createId(), content: { kind: 'text', text: 'refund' } }] }
    await Promise.all([1, 2, 3].map(() => lin.ask('POST', `${path}/messages`, body)))
    assert.deepEqual(eventWords(eventsOf(await lin.ask('GET', `${path}/events`))), ['visitor text', 'assistant answer'])
  })

  it('is silent once a person was asked for, and for pictures and products', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const product = { sku: 'TW-1', title: 'Mug', url: 'https://shop.example/p/1' }
    const path = `/v1/conversations/${createId()}/messages`
    const send = async (content: unknown) => eventWords(eventsOf(await lin.ask('POST', path, { items: [{ id: createId(), content }] })))
    assert.deepEqual(await send({ kind: 'product', product }), ['visitor product'])
    assert.deepEqual(await send({ kind: 'text', text: '转人工' }), ['visitor text', 'status waiting'])
    assert.deepEqual(await send({ kind: 'text', text: 'refund' }), ['visitor text'])
  })

  it('calls people to a message that was left with an address', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const content = { kind: 'contact', email: 'lin@example.com', text: 'Please write to me' }
    const body = { items: [{ id: createId(), content }] }
    const events = eventsOf(await lin.ask('POST', `/v1/conversations/${createId()}/messages`, body))
    assert.deepEqual(eventWords(events), ['visitor contact', 'status waiting'])
  })

  it('cannot be kept from answering, nor be forged, by a message with the id of its answer', async () => {
    const { visitor } = await createFixture()
    const lin = await visitor()
    const id = createId()
    const items = [deriveId(id, 'answer'), id].map((one) => ({ id: one, content: { kind: 'text', text: 'refund' } }))
    const path = `/v1/conversations/${createId()}/messages`
    await lin.ask('POST', path, { items: items.slice(0, 1) })
    assert.deepEqual(eventWords(eventsOf(await lin.ask('POST', path, { items: items.slice(1) }))), ['visitor text', 'assistant answer'])
  })

  it('shortens an answer to what a bubble can hold', () => {
    const faq = { answer: () => ({ entry: 'a', locale: 'en', question: '?', text: '字'.repeat(3000) }), suggest: () => [] }
    const reply = createAssistant(testSite({ faq })).reply('x', 'en')
    assert.equal(reply.kind === 'answer' && reply.text.length, 1000)
  })
})
