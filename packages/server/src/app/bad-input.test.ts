import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId, type Problem } from '@shopbell/core/protocol'
import { codeOf, createFixture, testSite } from '../testing/app-fixture.ts'

const json = { 'content-type': 'application/json' }

describe('bad input', () => {
  it('in a body is answered with the right problem, and nothing is stored', async () => {
    const { ask, visitor, store } = await createFixture()
    const { session } = await visitor()
    const conversation = createId()
    const item = { id: createId(), content: { kind: 'text', text: 'hello' } }
    const content = (value: unknown) => ({ items: [{ ...item, content: value }] })
    const product = { sku: 'a', title: 'b', url: 'https://shop.example/a' }
    const bodies: [string, unknown][] = [
      ['400 unknown-field', { items: [item], extra: 1 }],
      ['400 unknown-field', { items: [{ ...item, from: { role: 'agent' } }] }],
      ['400 unknown-field', content({ kind: 'text', text: 'a', html: '<b>' })],
      ['400 invalid-request', {}],
      ['400 invalid-request', []],
      ['400 invalid-request', null],
      ['400 invalid-request', { items: [] }],
      ['400 invalid-request', { items: Array.from({ length: 21 }, () => ({ ...item, id: createId() })) }],
      ['400 invalid-request', { items: [item, item] }],
      ['400 invalid-request', { items: [{ ...item, id: 'not-an-id' }] }],
      ['400 invalid-request', { items: [{ ...item, id: item.id.toUpperCase() }] }],
      ['400 invalid-request', content({ kind: 'text', text: 'x'.repeat(10_001) })],
      ['400 invalid-request', content({ kind: 'text', text: ' \n ' })],
      ['400 invalid-request', content({ kind: 'text', text: 7 })],
      ['400 invalid-request', content({ kind: 'answer', entry: 'a', locale: 'en', question: 'a', text: 'a' })],
      ['400 invalid-request', content({ kind: 'toString' })],
      ['400 invalid-request', content({ kind: 'contact', email: 'nobody', text: 'a' })],
      ['400 invalid-request', content({ kind: 'product', product: { ...product, url: 'javascript:alert(1)' } })],
      ['400 invalid-request', content({ kind: 'product', product: { ...product, image: 'data:image/svg+xml,x' } })],
      ['400 invalid-request', { items: [item], handoff: 'yes' }],
    ]
    for (const [code, body] of bodies) {
      const answer = await ask('POST', `/v1/conversations/${conversation}/messages`, { token: session.accessToken, body })
      assert.equal(codeOf(answer), code, JSON.stringify(body).slice(0, 100))
    }
    assert.equal(await store.conversation(conversation), undefined)
  })

  it('about the page a message was written on costs no message: what is too long is cut, what makes no sense left out', async () => {
    const { ask, visitor } = await createFixture()
    const { session } = await visitor()
    const path = `/v1/conversations/${createId()}/messages`
    const url = 'https://shop.example/p/1'
    const product = { sku: 'a', title: 'b', url }
    for (const [context, kept] of [
      [
        { url: `${url}?${'from=somewhere&'.repeat(150)}`, title: 'Kettle '.repeat(50), locale: 'en', product },
        { url, title: 'Kettle '.repeat(50).slice(0, 300), locale: 'en', product },
      ],
      [{ url: 'about:srcdoc', title: null, locale: 'en_US', audience: 'everybody', cart: [] }, {}],
      [{ url, product: { ...product, url: '/p/1' } }, { url }],
      [null, {}],
    ] as const) {
      const item = { id: createId(), content: { kind: 'text', text: 'hello' } }
      const answer = await ask('POST', path, { token: session.accessToken, body: { items: [item], context } })
      const [event] = (answer.body as { events: { context?: unknown }[] }).events
      assert.deepEqual([answer.status, event?.context], [200, kept], JSON.stringify(context)?.slice(0, 100))
    }
  })

  it('that is no JSON, or too much, is turned away before it is looked at', async () => {
    const { ask, visitor, store } = await createFixture()
    const { session } = await visitor()
    const conversation = createId()
    const send = (raw: BodyInit, headers: Record<string, string> = json) =>
      ask('POST', `/v1/conversations/${conversation}/messages`, { token: session.accessToken, raw, headers })
    assert.equal(codeOf(await send('{"items": [')), '400 malformed-json')
    assert.equal(codeOf(await send('')), '400 malformed-json')
    assert.equal(codeOf(await send(new Uint8Array([0x22, 0xff, 0x22]))), '400 malformed-json')
    assert.equal(codeOf(await send('{}', { 'content-type': 'text/plain' })), '415 unsupported-media-type')
    assert.equal(codeOf(await send(`"${'x'.repeat(256 * 1024)}"`)), '413 body-too-large')
    assert.equal(await store.conversation(conversation), undefined)
  })

  it('stops being read once it is too large, whatever it said of its length', async () => {
    const { app, visitor } = await createFixture()
    const { session } = await visitor()
    let given = 0
    const body = new ReadableStream({
      pull(controller) {
        given += 64 * 1024
        controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    const headers = { ...json, authorization: `Bearer ${session.accessToken}` }
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
    const response = await app.handle(new Request(`http://server.example/v1/conversations/${createId()}/messages`, init))
    assert.equal(response.status, 413)
    assert.ok(given <= 512 * 1024, `${given} bytes were read`)
  })

  it('in a path or a method is answered as HTTP has it', async () => {
    const { ask } = await createFixture()
    assert.equal(codeOf(await ask('GET', '/v1/nothing')), '404 not-found')
    assert.equal(codeOf(await ask('GET', '/v1/sites/%ff')), '404 not-found')
    assert.equal(codeOf(await ask('GET', '/v1/sites/nobody')), '404 not-found')
    assert.equal(codeOf(await ask('PATCH', '/v1/sessions')), '405 method-not-allowed')
    assert.equal(codeOf(await ask('GET', '/v1/faq')), '400 invalid-request')
    assert.equal(codeOf(await ask('GET', '/v1/faq?site=demo&surprise=1')), '400 unknown-field')
  })

  it('says in its problem what was given and what is wanted', async () => {
    const { ask, visitor } = await createFixture()
    const { session } = await visitor()
    const body = { items: [{ id: createId(), content: { kind: 'text', text: 'x'.repeat(10_452) } }] }
    const { headers, body: problem } = await ask('POST', `/v1/conversations/${createId()}/messages`, { token: session.accessToken, body })
    assert.equal(headers.get('content-type'), 'application/problem+json')
    assert.deepEqual(problem, {
      type: 'urn:shopbell:problem:invalid-request',
      title: 'The request is not valid',
      status: 400,
      code: 'invalid-request',
      detail: 'items[0].content.text must have at most 10000 characters, but has 10452.',
    } satisfies Problem)
  })

  it('that the server itself fails at is told without what went wrong inside', async () => {
    const reports: unknown[] = []
    const site = testSite({
      hoursAt: () => {
        throw new Error('inside')
      },
    })
    const { ask } = await createFixture({ sites: { get: () => site, all: () => [site] }, onRequest: ({ error }) => reports.push(error) })
    const answer = await ask('GET', '/v1/sites/demo')
    assert.equal(codeOf(answer), '500 internal')
    assert.doesNotMatch((answer.body as Problem).detail, /inside/)
    assert.match(String(reports[0]), /inside/)
  })
})
