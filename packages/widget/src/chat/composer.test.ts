import { expect } from 'chai'
import { addChat, type ChatFixture } from '../testing/chat-fixture.ts'
import { eventually } from '../testing/eventually.ts'

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (c) => c.charCodeAt(0),
)
const picture = (name: string) => new File([PIXEL], name, { type: 'image/png' })

function carrying(...files: File[]): DataTransfer {
  const data = new DataTransfer()
  for (const file of files) data.items.add(file)
  return data
}

describe('the composer', () => {
  let fixture: ChatFixture
  const draft = () => fixture.part<HTMLTextAreaElement>('input').value
  const pictures = () => fixture.chat.shadowRoot?.querySelectorAll('.picture').length

  beforeEach(async () => {
    fixture = await addChat()
  })
  afterEach(() => {
    fixture.chat.remove()
    fixture.client.destroy()
  })

  it('sends with Enter, but never while an input method composes', async () => {
    await fixture.type('nihao')
    fixture.press('Enter', { isComposing: true })
    fixture.press('Enter', { keyCode: 229 })
    fixture.press('Enter', { shiftKey: true })
    await fixture.chat.updateComplete
    expect(draft()).to.equal('nihao')
    expect(fixture.rows()).to.deep.equal([])
    fixture.press('Enter')
    await fixture.shows('Sent')
    expect(draft()).to.equal('')
    expect(fixture.rows()).to.deep.equal(['Today', 'You nihao Sent'])
  })

  it('sends nothing when there is nothing to see', async () => {
    await fixture.type(' \n ')
    fixture.part('send').click()
    await fixture.chat.updateComplete
    expect(fixture.rows()).to.deep.equal([])
  })

  it('counts near the end, and keeps what is too long instead of cutting it', async () => {
    await fixture.type('x'.repeat(9_990))
    await fixture.shows('10 characters left')
    await fixture.type(`${'x'.repeat(9_999)}😀`)
    await fixture.shows('This is 1 character too long for one message.')
    fixture.part('send').click()
    await fixture.chat.updateComplete
    expect(draft().endsWith('x😀')).to.equal(true)
    expect(fixture.rows()).to.deep.equal([])
  })

  it('keeps the text when the page keeps it back', async () => {
    fixture.client.before('send', () => false)
    await fixture.type('not now')
    fixture.press('Enter')
    await fixture.chat.updateComplete
    expect(draft()).to.equal('not now')
  })

  it('keeps the text and says why in the console when what the page asks before fails', async () => {
    const { error } = console
    const said: unknown[] = []
    console.error = (...given) => said.push(given.join(' '))
    fixture.client.before('send', () => {
      throw new TypeError('cart is undefined')
    })
    await fixture.type('not now')
    fixture.press('Enter')
    await eventually('it is said', () => said.length > 0)
    console.error = error
    expect(said).to.deep.equal(["Shopbell: before('send') failed, nothing was sent: TypeError: cart is undefined"])
    expect(draft()).to.equal('not now')
  })

  it('tells the other side that one is typing, once there is a conversation', async () => {
    const told = () => fixture.transport.sent.filter(({ path }) => path.endsWith('/typing')).map(({ body }) => body)
    await fixture.type('Hello')
    fixture.press('Enter')
    await fixture.shows('Sent')
    expect(told()).to.deep.equal([])
    await fixture.type('And')
    await eventually('it is told', () => told().length > 0)
    await fixture.type('')
    await eventually('the end is told', () => told().length > 1)
    expect(told()).to.deep.equal([{ on: true }, { on: false }])
  })

  it('puts a text of the page below the draft, and sends it to a person when wanted', async () => {
    await fixture.type('Hello')
    await fixture.chat.prefill('Who pays for returns?', { handoff: true })
    await fixture.shows('Your message goes straight to a person.')
    expect(draft()).to.equal('Hello\nWho pays for returns?')
    fixture.press('Enter')
    await fixture.shows('A person will be with you')
    expect(fixture.transport.sent.find(({ path }) => path.endsWith('/messages'))?.body).to.have.property('handoff', true)
    expect(fixture.chat.shadowRoot?.textContent).not.to.include('straight to a person')
  })

  it('sends pictures that are chosen, pasted and dropped', async () => {
    const chooser = fixture.chat.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement
    chooser.files = carrying(picture('a.png'), picture('b.png')).files
    chooser.dispatchEvent(new Event('change'))
    const paste = new ClipboardEvent('paste', { clipboardData: carrying(picture('c.png')), bubbles: true, cancelable: true })
    fixture.part('input').dispatchEvent(paste)
    fixture.chat.dispatchEvent(new DragEvent('dragover', { dataTransfer: carrying(picture('d.png')), bubbles: true, cancelable: true }))
    await fixture.shows('Drop pictures here to send them')
    fixture.chat.dispatchEvent(new DragEvent('drop', { dataTransfer: carrying(picture('d.png')), bubbles: true, cancelable: true }))
    await eventually('four pictures are sent', () => fixture.chat.shadowRoot?.querySelectorAll('img.picture').length === 4)
    expect(pictures()).to.equal(4)
    const names = [...(fixture.chat.shadowRoot?.querySelectorAll('img.picture') ?? [])].map((image) => image.getAttribute('alt'))
    expect(names).to.deep.equal(['Picture: a.png', 'Picture: b.png', 'Picture: c.png', 'Picture: d.png'])
    expect(fixture.chat.shadowRoot?.textContent).not.to.include('Drop pictures')
  })

  it('says of a file that is no picture, or too large, what works', async () => {
    const drop = (file: File) =>
      fixture.chat.dispatchEvent(new DragEvent('drop', { dataTransfer: carrying(file), bubbles: true, cancelable: true }))
    drop(new File(['<svg/>'], 'logo.svg', { type: 'image/svg+xml' }))
    await fixture.shows('“logo.svg” is not a picture that can be sent. PNG, JPEG, WebP and GIF work.')
    drop(new File([new Uint8Array(5_000_001)], 'film.gif', { type: 'image/gif' }))
    await fixture.shows('“film.gif” is larger than 5 MB.')
    expect(pictures()).to.equal(0)
  })

  it('lets a picture that is on its way hold its place, drawn from its own bytes', async () => {
    fixture.transport.online(false)
    fixture.chat.dispatchEvent(new DragEvent('drop', { dataTransfer: carrying(picture('a.png')), bubbles: true, cancelable: true }))
    await fixture.shows('Waiting for the connection')
    expect(fixture.chat.shadowRoot?.querySelector('canvas.picture')?.ariaLabel).to.equal('Picture')
  })
})
