import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js'
import { fitInto } from './picture-files.ts'

/** Largest size of a picture in the list, in CSS pixels. */
export const PICTURE_BOX = { width: 240, height: 280 }

class DrawPicture extends Directive {
  #drawn: Blob | undefined

  constructor(part: PartInfo) {
    super(part)
    if (part.type !== PartType.ELEMENT) throw new Error('drawPicture belongs into the tag of a canvas.')
  }

  render(_picture: Blob) {}

  override update(part: ElementPart, [picture]: [Blob]) {
    if (picture === this.#drawn) return
    this.#drawn = picture
    void draw(part.element as HTMLCanvasElement, picture)
  }
}

/** Draws a picture that is still here only; a canvas asks no content policy for `blob:` and leaves nothing to be revoked. */
export const drawPicture = directive(DrawPicture)

async function draw(canvas: HTMLCanvasElement, picture: Blob) {
  try {
    const bitmap = await createImageBitmap(picture)
    const size = fitInto(bitmap.width, bitmap.height, PICTURE_BOX)
    const density = Math.min(2, globalThis.devicePixelRatio || 1)
    canvas.width = size.width * density
    canvas.height = size.height * density
    canvas.style.setProperty('width', `${size.width}px`)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
  } catch {
    // Bytes that are no picture stay an empty frame; the server will say why it does not take them.
  }
}
