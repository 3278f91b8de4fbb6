import { delay } from './backoff.ts'
import { ShopBellError } from './errors.ts'
import { type Picture, readPicture, withoutMetadata } from './pictures/index.ts'
import { MAX_UPLOAD } from './protocol/index.ts'

/** Pixels of the longest side: enough to read a type plate, and more than any screen of a desk shows; a photo has half a megabyte then, not four. */
const LONGEST_SIDE = 2048

/** How good a JPEG or WebP is made, from 0 to 1; above it files grow, and nobody sees why. */
const QUALITY = 0.85

/** Bytes that are worth no second encoding, which always costs a little of the picture. */
const LIGHT = 500_000

/** Most pixels that are decoded, at four bytes each: as many as common cameras have, and no phone closes the page for them. */
const MAX_PIXELS = 65_000_000

/** How long drawing may take; everything behind it waits. */
const PATIENCE_MS = 20_000

/** A to F of the matrix for each orientation from 2 on, E and F in widths and heights of the picture as it is shown. */
const TURNS: readonly (readonly number[])[] = [
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
]

/**
 * What is sent of a picture that somebody chose: upright, of a size that is worth sending, without metadata. Where the browser cannot
 * draw it anew, it is as it was, without metadata.
 * Bytes that are no picture stay what they are, for the server to say so. Rejects with `refused` for what is too large even so, and when
 * the browser has lost its bytes.
 */
export async function readyPicture(chosen: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await chosen.arrayBuffer().catch(lost))
  const picture = readPicture(bytes)
  if (!picture) return sendable(chosen, 'unsupported-media-type')
  const clean = new Blob([withoutMetadata(bytes)], { type: picture.type })
  const drawn = isWorthDrawing(picture, clean) ? await inTime(draw(picture, bytes, clean.size)) : undefined
  return sendable(drawn ?? clean, 'body-too-large')
}

/** What comes of a drawing; undefined when nothing does, or not soon enough. */
async function inTime(drawing: Promise<Blob | undefined>): Promise<Blob | undefined> {
  const over = new AbortController()
  const drawn = await Promise.race([drawing, delay(PATIENCE_MS, over.signal)]).catch(() => undefined)
  over.abort()
  return drawn ?? undefined
}

/** Fails because the browser has lost the bytes of a picture: it would otherwise be tried for ever, and hold up what comes after it. */
export function lost(cause: unknown): never {
  throw new ShopBellError('refused', 'The picture can no longer be read; choose it again.', { cause })
}

/** @throws ShopBellError `refused`, with the problem that the server would have with it, when it is too large to be sent */
function sendable(picture: Blob, code: 'body-too-large' | 'unsupported-media-type'): Blob {
  if (picture.size <= MAX_UPLOAD) return picture
  const detail = `The picture has ${picture.size} bytes, at most ${MAX_UPLOAD} are taken; choose a smaller one.`
  const problem = { type: `urn:shopbell:problem:${code}`, title: 'The picture is too large', status: 413, code, detail }
  throw new ShopBellError('refused', detail, { problem })
}

function isWorthDrawing({ width, height, orientation, animated }: Picture, clean: Blob): boolean {
  if (animated || width * height > MAX_PIXELS) return false
  return orientation > 1 || Math.max(width, height) > LONGEST_SIDE || clean.size > LIGHT
}

/** Undefined when what comes out is no better. */
async function draw(picture: Picture, bytes: Uint8Array<ArrayBuffer>, size: number): Promise<Blob | undefined> {
  const { type, orientation } = picture
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const [across, down] = orientation >= 5 ? [height, width] : [width, height]
  const canvas = new OffscreenCanvas(width, height)
  const context = contextOf(canvas)
  if (!isTruthful()) return undefined
  // Browsers differ in whether they turn before they make it smaller: they get it without its orientation, and it is turned here.
  const unturned = new Blob([withoutMetadata(bytes, { keepOrientation: false })], { type })
  const bitmap = await createImageBitmap(unturned, { resizeWidth: across, resizeHeight: down, resizeQuality: 'medium' })
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = TURNS[orientation - 2] ?? []
  context.setTransform(a, b, c, d, e * width, f * height)
  context.drawImage(bitmap, 0, 0, across, down)
  bitmap.close()

  const isTransparent = picture.mayBeTransparent && (await hasTransparency(context))
  // Where a browser makes no WebP, it makes a PNG.
  const encoded = await canvas.convertToBlob({ type: isTransparent ? 'image/webp' : 'image/jpeg', quality: QUALITY })
  // Lettering and drawings are often smaller as they are; they stay so, unless they lie on their side or are larger than any use.
  return encoded.size < size || orientation > 1 || scale < 0.5 ? encoded : undefined
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  return canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
}

/** Browsers that hide what a canvas holds from pages that would know them again answer with noise. */
function isTruthful(): boolean {
  const context = contextOf(new OffscreenCanvas(8, 8))
  context.fillStyle = '#808080'
  context.fillRect(0, 0, 8, 8)
  const { data } = context.getImageData(0, 0, 8, 8)
  // Some change a little that nobody sees.
  return data.every((value, index) => index % 4 === 3 || Math.abs(value - 128) < 8)
}

/** Looks for a pixel that something may be seen through; a part at a time, so that the page can breathe. */
async function hasTransparency(context: OffscreenCanvasRenderingContext2D): Promise<boolean> {
  const { width, height } = context.canvas
  for (let top = 0; top < height; top += 128) {
    const { data } = context.getImageData(0, top, width, Math.min(128, height - top))
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
    await new Promise((resolve) => setTimeout(resolve))
  }
  return false
}
