import { readPicture } from '@shopbell/core/pictures'
import { expect } from 'chai'
import { addNoise, cameraPhoto, fill, PLACE, quartersOf } from '../testing/camera-photo.ts'
import { addChat, type ChatFixture } from '../testing/chat-fixture.ts'
import { eventually } from '../testing/eventually.ts'

const bytesOf = async (picture: Blob) => new Uint8Array(await picture.arrayBuffer())
const textOf = async (picture: Blob) => new TextDecoder('latin1').decode(await picture.arrayBuffer())

describe('a picture that is sent', () => {
  let fixture: ChatFixture

  beforeEach(async () => {
    fixture = await addChat()
  })

  afterEach(() => {
    fixture.chat.remove()
    fixture.client.destroy()
  })

  function drop(...files: File[]) {
    const carried = new DataTransfer()
    for (const file of files) carried.items.add(file)
    fixture.chat.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
  }

  const uploads = () => fixture.transport.sent.filter(({ path }) => path.includes('/uploads/'))

  /** What arrives of a picture at the server. */
  async function arrived(file: File): Promise<Blob> {
    drop(file)
    await eventually('it is uploaded', () => uploads().length > 0)
    const { body, type } = uploads()[0] as { body?: unknown; type?: string }
    const picture = body as Blob
    expect(type).to.equal(picture.type)
    expect(readPicture(await bytesOf(picture))?.type).to.equal(picture.type)
    return picture
  }

  async function drawn(type: string, width: number, height: number, draw: (context: OffscreenCanvasRenderingContext2D) => void) {
    const canvas = new OffscreenCanvas(width, height)
    draw(canvas.getContext('2d') as OffscreenCanvasRenderingContext2D)
    return new File([await canvas.convertToBlob({ type, quality: 1 })], 'drawn', { type })
  }

  it('is upright, no larger than is of use, and does not say where it was taken', async () => {
    const photo = await cameraPhoto({ width: 3000, height: 2000, orientation: 6 })
    expect(await textOf(photo)).to.include(PLACE)
    const sent = await arrived(photo)
    const { width, height, orientation } = readPicture(await bytesOf(sent)) ?? {}
    expect([sent.type, width, height, orientation]).to.deep.equal(['image/jpeg', 1365, 2048, 1])
    expect(await quartersOf(sent)).to.equal('grgb')
    for (const word of ['Exif', 'GPS']) expect(await textOf(sent)).not.to.include(word)
  })

  for (const [orientation, quarters] of ['rbgg', 'brgg', 'ggbr', 'ggrb', 'rgbg', 'grgb', 'gbgr', 'bgrg'].entries()) {
    it(`is turned as the camera said, in its own size: ${orientation + 1}`, async () => {
      const photo = await cameraPhoto({ width: 320, height: 200, orientation: orientation + 1 })
      expect(await quartersOf(photo)).to.equal(quarters)
      const sent = await arrived(photo)
      const { width, height } = readPicture(await bytesOf(sent)) ?? {}
      expect([width, height]).to.deep.equal(orientation < 4 ? [320, 200] : [200, 320])
      expect(await quartersOf(sent)).to.equal(quarters)
      expect(await textOf(sent)).not.to.include('Exif')
    })
  }

  it('may be larger than what the server takes, as the camera made it', async () => {
    const photo = await cameraPhoto({ width: 2600, height: 2000, noisy: true })
    expect(photo.size).to.be.above(5_000_000)
    expect((await arrived(photo)).size).to.be.below(5_000_000)
    await fixture.shows('Sent')
  })

  it('stays what it is when it is small, and keeps every pixel', async () => {
    const small = await drawn('image/png', 320, 200, (context) => fill(context, ['#f00', '#00f', '#0f0', '#0f0']))
    expect(await bytesOf(await arrived(small))).to.deep.equal(await bytesOf(small))
  })

  it('keeps what is transparent', async () => {
    const cut = await drawn('image/png', 3000, 1000, (context) => fill(context, ['#f00', 'transparent', '#0f0', '#00f']))
    const sent = await arrived(cut)
    expect(['image/webp', 'image/png']).to.include(sent.type)
    expect(readPicture(await bytesOf(sent))?.width).to.equal(2048)
    expect(await quartersOf(sent)).to.equal('r-gb')
  })

  it('stays what it is when a JPEG of it would be larger', async () => {
    const lettering = await drawn('image/png', 2400, 2400, (context) => {
      context.fillStyle = '#fff'
      context.fillRect(0, 0, 2400, 2400)
      context.fillStyle = '#000'
      for (let at = 0; at < 90_000; at++) if ((at * 7919) % 3 === 0) context.fillRect((at % 300) * 8, Math.floor(at / 300) * 8, 4, 4)
    })
    const sent = await arrived(lettering)
    expect([sent.type, sent.size]).to.deep.equal(['image/png', lettering.size])
  })

  for (const [what, createImageBitmap] of [
    ['cannot draw it', () => Promise.reject(new Error('Out of memory.'))],
    ['does not come to an end with it', () => new Promise<never>(() => {})],
  ] as const) {
    it(`is what it was, without metadata, when the browser ${what}`, async () => {
      const photo = await cameraPhoto({ width: 3000, height: 2000, orientation: 6 })
      const before = { createImageBitmap: window.createImageBitmap, setTimeout: window.setTimeout }
      const impatient = (run: () => void, ms?: number) => before.setTimeout.call(window, run, ms === 20_000 ? 0 : ms)
      Object.assign(window, { createImageBitmap, setTimeout: impatient })
      const sent = await arrived(photo).finally(() => Object.assign(window, before))
      const { width, height, orientation } = readPicture(await bytesOf(sent)) ?? {}
      expect([width, height, orientation]).to.deep.equal([2000, 3000, 6])
      expect(await textOf(sent)).not.to.include(PLACE)
    })
  }

  it('goes before what was written after it', async () => {
    drop(await cameraPhoto({ width: 3000, height: 2000 }))
    await fixture.type('The lid is broken.')
    fixture.press('Enter')
    await eventually('both are sent', () => fixture.rows().filter((row) => row.includes('Sent')).length > 0 && uploads().length > 0)
    await eventually('both arrived', () => fixture.transport.sent.filter(({ path }) => path.endsWith('/messages')).length === 2)
    const kinds = [...fixture.transport.logs.values()].flat().flatMap((event) => (event.type === 'message' ? [event.content.kind] : []))
    expect(kinds.slice(0, 2)).to.deep.equal(['image', 'text'])
  })

  it('is shown at once, and refused when it moves and cannot be made smaller', async () => {
    const noise = await drawn('image/png', 1600, 1600, addNoise)
    expect(noise.size).to.be.above(5_000_000)
    const animation = [0, 0, 0, 8, ...new TextEncoder().encode('acTL'), 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    drop(new File([noise.slice(0, 33), new Uint8Array(animation), noise.slice(33)], 'moving.png', { type: 'image/png' }))
    await eventually('it has its place', () => fixture.chat.shadowRoot?.querySelector('canvas.picture') !== null)
    await fixture.shows('Not sent. It is too large to be sent.')
    expect(uploads()).to.deep.equal([])
  })
})
