import { expect } from 'chai'
import type { DeskReplyBoxElement } from './reply-box.ts'
import { findAll, findByRole, signedInDesk, textOf } from './testing/page.ts'
import { waitUntil } from './testing/wait-until.ts'

async function openReply(context = {}) {
  const desk = await signedInDesk()
  const conversation = desk.fake.arrive({ name: 'Ana', text: 'Hello?', context })
  location.hash = `#/conversation/${conversation}`
  await waitUntil(() => findAll(desk.app, '[part~="message"]').length === 1)
  const field = findByRole(desk.app, 'textbox', 'Reply') as HTMLTextAreaElement
  const box = findAll(desk.app, 'desk-reply-box')[0] as DeskReplyBoxElement
  const texts = () =>
    desk.fake.sent.flatMap(({ path, body }) => (path.endsWith('/messages') ? (body as Batch).items : [])).map(({ content }) => content.text)
  return { ...desk, conversation, field, box, texts }
}

type Batch = { items: { content: { kind: string; text: string } }[] }

function type(field: HTMLTextAreaElement, text: string) {
  field.focus()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

function press(field: HTMLTextAreaElement, key: string, more: KeyboardEventInit = {}): boolean {
  return field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }))
}

describe('desk-reply-box', () => {
  it('sends with Enter, and leaves Shift+Enter to the field', async () => {
    const { field, texts, stop } = await openReply()
    type(field, 'one')
    expect(press(field, 'Enter', { shiftKey: true })).to.equal(true)
    expect(field.value).to.equal('one')
    expect(press(field, 'Enter')).to.equal(false)
    expect(field.value).to.equal('')
    await waitUntil(() => texts().length === 1)
    stop()
  })

  it('never sends while an input method is composing', async () => {
    const { field, texts, client, stop } = await openReply()
    type(field, 'ni hao')
    press(field, 'Enter', { isComposing: true })
    press(field, 'Enter', { keyCode: 229 })
    expect(field.value).to.equal('ni hao')
    expect([client.$outgoing.get().length, texts().length]).to.deep.equal([0, 0])
    stop()
  })

  it('offers prepared replies after a slash: arrows choose, Enter takes, Enter sends', async () => {
    const { app, field, texts, stop } = await openReply()
    type(field, 'Ana, /')
    await waitUntil(() => findAll(app, '[role="option"]').length === 2)
    expect(field.getAttribute('aria-activedescendant')).to.equal('canned-0')
    press(field, 'ArrowDown')
    await waitUntil(() => field.getAttribute('aria-activedescendant') === 'canned-1')
    press(field, 'Enter')
    expect(field.value).to.equal('Ana, Your refund is on its way.')
    await waitUntil(() => findAll(app, '[role="option"]').length === 0)
    press(field, 'Enter')
    await waitUntil(() => texts()[0] === 'Ana, Your refund is on its way.')
    stop()
  })

  it('filters prepared replies while the word is typed, says when none fits, and Escape keeps the text', async () => {
    const { app, field, stop } = await openReply()
    type(field, '/ref')
    await waitUntil(() => findAll(app, '[role="option"]').map(textOf).join() === '/refundYour refund is on its way.')
    type(field, '/zzz')
    await waitUntil(() => findAll(app, '.canned-none').some((line) => line.checkVisibility()))
    type(field, '/h')
    await waitUntil(() => findAll(app, '[role="option"]').length > 0)
    press(field, 'Escape')
    await waitUntil(() => findAll(app, '[role="option"]').length === 0)
    expect(field.value).to.equal('/h')
    stop()
  })

  it('offers prepared replies in the language of the conversation', async () => {
    const { app, field, stop } = await openReply({ locale: 'zh-CN' })
    type(field, '/')
    await waitUntil(() => findAll(app, '[role="option"]').map(textOf).join() === '/hello您好，请问有什么可以帮您？')
    stop()
  })

  it('sends a pasted picture, and says why another file cannot be sent', async () => {
    const { app, fake, field, box, stop } = await openReply()
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File(['x'], 'shelf.png', { type: 'image/png' }))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    await waitUntil(() => fake.sent.some(({ path }) => path.startsWith('/v1/desk/uploads/')))
    box.sendPicture(new File(['x'], 'drawing.svg', { type: 'image/svg+xml' }))
    await waitUntil(() => findAll(app, '.error').some((line) => textOf(line) === 'Only PNG, JPEG, WebP and GIF pictures can be sent.'))
    box.sendPicture(new File([new Uint8Array(5_000_001)], 'large.gif', { type: 'image/gif' }))
    await waitUntil(() => findAll(app, '.error').some((line) => textOf(line).startsWith('The picture is too large')))
    stop()
  })

  it('sends a photo of a camera in a size that is worth sending', async () => {
    const { fake, box, stop } = await openReply()
    const canvas = new OffscreenCanvas(4000, 3000)
    canvas.getContext('2d')?.fillRect(0, 0, 2000, 3000)
    // Behind the end of a picture there may be anything, such as a film.
    const photo = new Blob([await canvas.convertToBlob({ type: 'image/jpeg' }), new Uint8Array(6_000_000)])
    box.sendPicture(new File([photo], 'shelf.jpg', { type: 'image/jpeg' }))
    const upload = () => fake.sent.find(({ path }) => path.startsWith('/v1/desk/uploads/'))?.body as Blob | undefined
    await waitUntil(() => upload() !== undefined)
    const { width, height } = await createImageBitmap(upload() as Blob)
    expect([width, height]).to.deep.equal([2048, 1536])
    stop()
  })

  it('tells the visitor that somebody types', async () => {
    const { fake, field, stop } = await openReply()
    type(field, 'H')
    await waitUntil(() => fake.sent.some(({ path }) => path.endsWith('/typing')))
    expect(fake.sent.find(({ path }) => path.endsWith('/typing'))?.body).to.deep.equal({ on: true })
    stop()
  })

  it('keeps a draft for each conversation', async () => {
    const { app, fake, field, conversation, stop } = await openReply()
    type(field, 'for Ana')
    const other = fake.arrive({ name: 'Ben', text: 'Hi' })
    await waitUntil(() => findAll(app, '.entry').length === 2)
    location.hash = `#/conversation/${other}`
    await waitUntil(() => field.value === '')
    location.hash = `#/conversation/${conversation}`
    await waitUntil(() => field.value === 'for Ana')
    stop()
  })

  it('keeps a text that is too long, and says by how much', async () => {
    const { app, field, stop } = await openReply()
    type(field, 'x'.repeat(10_001))
    press(field, 'Enter')
    await waitUntil(() => findAll(app, '.error').some((line) => textOf(line).startsWith('10001 of 10000')))
    expect(field.value).to.have.length(10_001)
    stop()
  })
})
