import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId, type UploadAnswer } from '@shopbell/core/protocol'
import { testJpeg, testPng } from '@shopbell/core/testing'
import { codeOf, createFixture, eventsOf, type Fixture, type TestVisitor } from '../testing/app-fixture.ts'

function put({ ask }: Fixture, visitor: TestVisitor, raw: Uint8Array<ArrayBuffer>, { id = createId(), type = 'image/png' } = {}) {
  return ask('PUT', `/v1/uploads/${id}`, { token: visitor.session.accessToken, raw, headers: { 'content-type': type } })
}

/** A JPEG that says something after its first two bytes. */
function withComment(jpeg: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const letters = new TextEncoder().encode(text)
  return new Uint8Array([...jpeg.slice(0, 2), 0xff, 0xfe, 0, letters.length + 2, ...letters, ...jpeg.slice(2)])
}

/** Under which name a visitor's uploads are kept. */
async function ownerOf(fixture: Fixture, visitor: TestVisitor): Promise<string> {
  const id = createId()
  await put(fixture, visitor, testPng(1, 1), { id })
  return (await fixture.store.upload(id))?.owner ?? ''
}

describe('an upload', () => {
  it('is answered with its size, and is there for who knows its secret', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const { upload, width, height } = (await put(fixture, lin, testPng(30, 20))).body as UploadAnswer
    assert.deepEqual([width, height], [30, 20])
    const { status, headers } = await fixture.ask('GET', `/v1/uploads/${upload}`)
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'image/png')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('content-security-policy'), "sandbox; default-src 'none'")
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin')
    assert.match(headers.get('cache-control') ?? '', /private.*immutable/)
    assert.equal(codeOf(await fixture.ask('GET', `/v1/uploads/${upload.slice(0, -1)}`)), '404 not-found')
    assert.equal(codeOf(await fixture.ask('GET', `/v1/uploads/${upload.split('.')[0]}`)), '404 not-found')
  })

  it('is the same when it is sent again, and refused under an id that is taken', async () => {
    const fixture = await createFixture()
    const [lin, wang] = [await fixture.visitor(), await fixture.visitor()]
    const id = createId()
    const first = await put(fixture, lin, testPng(30, 20), { id })
    assert.deepEqual((await put(fixture, lin, testPng(30, 20), { id })).body, first.body)
    assert.equal(codeOf(await put(fixture, lin, testPng(31, 20), { id })), '409 id-reused')
    assert.equal(codeOf(await put(fixture, wang, testPng(30, 20), { id })), '409 id-reused')
  })

  it('is kept without what the camera said, except how it is to be turned', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const id = createId()
    const said = withComment(testJpeg(1200, 800, 6), 'GPS 52.5200 N')
    const first = await put(fixture, lin, said, { id, type: 'image/jpeg' })
    const { upload, width, height } = first.body as UploadAnswer
    assert.deepEqual([width, height], [800, 1200])
    assert.deepEqual(await fixture.store.uploadBytes(id), testJpeg(1200, 800, 6))
    assert.equal((await fixture.ask('GET', `/v1/uploads/${upload}`)).headers.get('content-type'), 'image/jpeg')
    assert.deepEqual((await put(fixture, lin, said, { id, type: 'image/jpeg' })).body, first.body, 'sent again it is the same')
  })

  it('is the same when it was kept with metadata by an earlier version', async () => {
    const fixture = await createFixture()
    const [lin, wang] = [await fixture.visitor(), await fixture.visitor()]
    const id = createId()
    const said = withComment(testJpeg(30, 20), 'a kettle')
    const owner = await ownerOf(fixture, lin)
    await fixture.store.saveUpload({ id, secret: 'before', owner, type: 'image/jpeg', width: 30, height: 20 }, said, 1)
    const { body } = await put(fixture, lin, said, { id, type: 'image/jpeg' })
    assert.deepEqual(body, { upload: `${id}.before`, width: 30, height: 20 })
    assert.equal(codeOf(await put(fixture, wang, said, { id, type: 'image/jpeg' })), '409 id-reused')
  })

  it('may be a JPEG with fill bytes before its markers', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const [start, rest] = [testJpeg(30, 20).slice(0, 2), testJpeg(30, 20).slice(2)]
    const { body } = await put(fixture, lin, new Uint8Array([...start, 0xff, 0xff, ...rest]), { type: 'image/jpeg' })
    assert.deepEqual([(body as UploadAnswer).width, (body as UploadAnswer).height], [30, 20])
  })

  it('is refused when it is no picture, not the picture that it says, or too large', async () => {
    const fixture = await createFixture({ limits: { uploadBytes: 100 } })
    const lin = await fixture.visitor()
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const id = createId()
    assert.equal(codeOf(await put(fixture, lin, svg, { id, type: 'image/svg+xml' })), '415 unsupported-media-type')
    assert.equal(codeOf(await put(fixture, lin, svg, { id })), '415 unsupported-media-type')
    assert.equal(codeOf(await put(fixture, lin, testPng(3, 2), { id, type: 'image/jpeg' })), '415 unsupported-media-type')
    assert.equal(codeOf(await put(fixture, lin, testPng(10_000, 10_000), { id })), '400 invalid-request')
    assert.equal(codeOf(await put(fixture, lin, new Uint8Array(101), { id })), '413 body-too-large')
    assert.equal(codeOf(await put(fixture, lin, testPng(3, 2), { id: 'not-an-id' })), '400 invalid-request')
    assert.equal(await fixture.store.upload(id), undefined)
  })

  it('is what an image message shows, in the size that the server read', async () => {
    const fixture = await createFixture()
    const lin = await fixture.visitor()
    const { upload } = (await put(fixture, lin, testPng(30, 20))).body as UploadAnswer
    const path = `/v1/conversations/${createId()}/messages`
    const send = (reference: string) =>
      lin.ask('POST', path, { items: [{ id: createId(), content: { kind: 'image', upload: reference, width: 1, height: 9999 } }] })
    const [event] = eventsOf(await send(upload))
    assert.deepEqual(event?.type === 'message' && event.content, { kind: 'image', upload, width: 30, height: 20 })
    assert.equal(codeOf(await send(`${createId()}.aaaaaaaaaaaaaaaaaaaaaa`)), '400 invalid-request')
  })
})
