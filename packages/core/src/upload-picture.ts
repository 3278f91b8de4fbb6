import type { OutgoingBody } from './message-outbox.ts'
import type { ImageContent } from './protocol/index.ts'
import { lost } from './ready-picture.ts'
import type { Session } from './session.ts'
import { asObject, nonsense } from './wire-check.ts'

// Fetched with the first picture.
export { readyPicture } from './ready-picture.ts'

/** Uploads a picture under the id of its message. Rejects with a ShopBellError; `refused` when the browser has lost its bytes. */
export async function uploadPicture(
  session: Pick<Session, 'request'>,
  id: string,
  { picture, name }: NonNullable<OutgoingBody['image']>,
): Promise<ImageContent> {
  await picture.slice(0, 1).arrayBuffer().catch(lost)
  const answer = readUpload(await session.request({ method: 'PUT', path: `/v1/uploads/${id}`, body: picture, type: picture.type }))
  return { kind: 'image', ...answer, ...(name !== undefined && { name }) }
}

function readUpload(answer: unknown): { upload: string; width: number; height: number } {
  const { upload, width, height } = asObject(answer)
  if (typeof upload === 'string' && typeof width === 'number' && typeof height === 'number') return { upload, width, height }
  throw nonsense('an upload', answer)
}
