import { MAX_UPLOAD } from '@shopbell/core/protocol'

/** What a file chooser offers. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const

/** Bytes of the largest picture that is taken, to be made smaller before it is sent. */
const MAX_CHOSEN = 30_000_000

/** Why a file cannot be sent. */
export type PictureProblem = 'notPicture' | 'tooLarge'

/** Tells the files that can be sent from those that cannot; an SVG is a program, not a picture, and a GIF is sent as it is. */
export function sortPictures(files: readonly File[]): { pictures: File[]; refused: { name: string; problem: PictureProblem }[] } {
  const pictures: File[] = []
  const refused: { name: string; problem: PictureProblem }[] = []
  for (const file of files) {
    if (!PICTURE_TYPES.some((type) => type === file.type)) refused.push({ name: file.name, problem: 'notPicture' })
    else if (file.size > (file.type === 'image/gif' ? MAX_UPLOAD : MAX_CHOSEN)) refused.push({ name: file.name, problem: 'tooLarge' })
    else pictures.push(file)
  }
  return { pictures, refused }
}

/** The largest size with the same shape inside a box, never larger than the picture; in CSS pixels. */
export function fitInto(width: number, height: number, box: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, box.width / width, box.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
