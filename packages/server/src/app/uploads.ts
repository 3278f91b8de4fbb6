import { readPicture, withoutMetadata } from '@shopbell/core/pictures'
import type { UploadAnswer } from '@shopbell/core/protocol'
import { sameBytes } from '../store/same-bytes.ts'
import type { Store, UploadRecord } from '../store/store.ts'
import type { AppRequest } from './app-request.ts'
import { randomToken } from './digest.ts'
import type { Limits } from './limits.ts'
import { ProblemError } from './problem.ts'
import { readBytes } from './request-body.ts'

/** What {@link takeUpload} works with. */
export interface Keeping {
  store: Store
  limits: Limits
  now: () => number
}

/**
 * Takes a picture, and keeps it without its metadata. The same picture by the same sender under the same id is the same upload.
 * @throws ProblemError `unsupported-media-type`, `body-too-large`, `invalid-request`, `id-reused`
 */
export async function takeUpload({ store, limits, now }: Keeping, request: AppRequest, id: string, owner: string): Promise<UploadAnswer> {
  const declared = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? 'none'
  // Of its own: a part of something larger would be copied to the store's thread with all of it.
  const sent = new Uint8Array(await readBytes(request, limits.uploadBytes))
  const picture = readPicture(sent)
  if (picture?.type !== declared) {
    throw new ProblemError(
      'unsupported-media-type',
      `The content type is ${declared.slice(0, 80)}, the bytes are ${picture?.type ?? 'no picture that is known'}; wanted is a PNG, JPEG, WebP or GIF.`,
    )
  }
  const { type, width, height } = picture
  if (width * height > limits.uploadPixels) {
    throw new ProblemError('invalid-request', `The picture has ${width} × ${height} pixels; at most ${limits.uploadPixels} are taken.`)
  }
  const upload: UploadRecord = { id, secret: randomToken().slice(0, 22), owner, type, width, height }
  const bytes = withoutMetadata(sent)
  if ((await store.saveUpload(upload, bytes, now())) === 'other' && !(await isKnown(store, upload, bytes))) {
    throw new ProblemError('id-reused', `The upload ${id} is known with another picture; make a new id.`)
  }
  const saved = (await store.upload(id)) ?? upload
  return { upload: `${id}.${saved.secret}`, width: saved.width, height: saved.height }
}

/** Whether a picture is there with metadata, as versions that left it in or knew less of it have kept it. */
async function isKnown(store: Store, { id, owner }: UploadRecord, clean: Uint8Array): Promise<boolean> {
  const [known, bytes] = [await store.upload(id), await store.uploadBytes(id)]
  return known?.owner === owner && bytes !== undefined && sameBytes(withoutMetadata(new Uint8Array(bytes)), clean)
}

/** The picture that a reference means; undefined when the reference is wrong. */
export async function findUpload(store: Store, reference: string): Promise<UploadRecord | undefined> {
  const [id = '', secret] = reference.split('.')
  const upload = await store.upload(id)
  return upload?.secret === secret ? upload : undefined
}

/**
 * Puts the sizes that the server itself read into messages with pictures.
 * @throws ProblemError `invalid-request` for a picture that was not uploaded
 */
export async function withUploads<Item extends { content: { kind: string } }>(store: Store, items: readonly Item[]): Promise<Item[]> {
  return Promise.all(
    items.map(async (item) => {
      const { content } = item
      if (!isImage(content)) return item
      const upload = await findUpload(store, content.upload)
      if (!upload)
        throw new ProblemError('invalid-request', `The picture ${content.upload.slice(0, 36)} was not uploaded; upload it first.`)
      return { ...item, content: { ...content, width: upload.width, height: upload.height } }
    }),
  )
}

function isImage(content: { kind: string }): content is { kind: 'image'; upload: string } {
  return content.kind === 'image'
}
