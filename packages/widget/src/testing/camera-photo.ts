const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/** What a photo says besides what it shows, to be looked for afterwards. */
export const PLACE = 'GPS 52.5200 N'

/** How a photo comes out of a phone. */
export interface CameraPhotoOptions {
  /** Pixels as they lie in the file. */
  width: number
  height: number
  /** As EXIF numbers it. @default 1 */
  orientation?: number
  /** Whether all of it is noise, which makes large files. @default false */
  noisy?: boolean
}

/** Makes a JPEG with EXIF and a place in it: as its pixels lie, the quarter at the top left is red, that at the top right blue, the rest green. */
export async function cameraPhoto({ width, height, orientation = 1, noisy = false }: CameraPhotoOptions): Promise<File> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  if (noisy) addNoise(context)
  else fill(context, ['#f00', '#00f', '#0f0', '#0f0'])
  const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: noisy ? 1 : 0.9 })
  const tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const exif = [...letters('Exif\0\0MM'), 0, 42, 0, 0, 0, 8, 0, 1, ...tag, 0, 0, 0, 0, ...letters(PLACE)]
  const segment = new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif])
  return new File([drawn.slice(0, 2), segment, drawn.slice(2)], 'kettle.jpg', { type: 'image/jpeg' })
}

/** Fills the quarters of a picture: top left, top right, bottom left, bottom right. */
export function fill(context: OffscreenCanvasRenderingContext2D, colours: readonly string[]): void {
  const { width, height } = context.canvas
  for (const [index, colour] of colours.entries()) {
    context.fillStyle = colour
    context.fillRect((index % 2) * (width / 2), Math.floor(index / 2) * (height / 2), width / 2, height / 2)
  }
}

/** Covers a picture with what no encoder makes small. */
export function addNoise(context: OffscreenCanvasRenderingContext2D): void {
  const { width, height } = context.canvas
  const noise = context.createImageData(width, height)
  // The same each time.
  let seed = 1
  for (let at = 0; at < noise.data.length; at++) {
    seed = (seed * 48_271) % 2_147_483_647
    noise.data[at] = at % 4 === 3 ? 255 : seed >> 23
  }
  context.putImageData(noise, 0, 0)
}

/** The colours of the quarters of a picture, as `r`, `g`, `b`, or `-` for what is transparent. */
export async function quartersOf(picture: Blob): Promise<string> {
  const bitmap = await createImageBitmap(picture)
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d') as OffscreenCanvasRenderingContext2D
  context.drawImage(bitmap, 0, 0)
  return [0, 1, 2, 3]
    .map((index) => {
      const x = Math.floor(bitmap.width * (index % 2 ? 0.75 : 0.25))
      const [red = 0, green = 0, blue = 0, alpha] = context.getImageData(
        x,
        Math.floor(bitmap.height * (index < 2 ? 0.25 : 0.75)),
        1,
        1,
      ).data
      return alpha === 0 ? '-' : red > 128 ? 'r' : green > 128 ? 'g' : blue > 128 ? 'b' : '?'
    })
    .join('')
}
