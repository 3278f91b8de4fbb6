import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** Compresses answers that have an ETag, each once. */
export type Compress = (response: Response, body: Buffer, accepted: string | undefined) => Promise<Buffer | undefined>

const MAX_KEPT = 50
const MIN_BYTES = 1024

/** Makes a compressor for what many ask for and few change, such as an FAQ; other answers are left alone. */
export function createCompressor(): Compress {
  const kept = new Map<string, Promise<Buffer>>()
  return async ({ headers, status }, body, accepted) => {
    const etag = headers.get('etag')
    if (!etag || status !== 200 || headers.has('content-encoding') || body.length < MIN_BYTES) return undefined
    if (!/\bgzip\b/.test(accepted ?? '')) return undefined
    const known = kept.get(etag) ?? promisify(gzip)(body, { level: 9 })
    // The one that was asked for last goes to the end; the first is forgotten.
    kept.delete(etag)
    kept.set(etag, known)
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size > MAX_KEPT) kept.delete(oldest)
    return known
  }
}
