import { PICTURE_BOX } from './draw-picture.ts'
import { fitInto } from './picture-files.ts'

/** Paints a picture into a canvas; bytes that are no picture leave it empty, and the server will say why it does not take them. */
export async function paint(canvas: HTMLCanvasElement, picture: Blob): Promise<void> {
  try {
    const bitmap = await createImageBitmap(picture)
    const size = fitInto(bitmap.width, bitmap.height, PICTURE_BOX)
    const density = Math.min(2, globalThis.devicePixelRatio || 1)
    canvas.width = size.width * density
    canvas.height = size.height * density
    canvas.style.setProperty('width', `${size.width}px`)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
  } catch {}
}
