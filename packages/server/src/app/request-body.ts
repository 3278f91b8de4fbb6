import type { AppRequest } from './app-request.ts'
import { ProblemError } from './problem.ts'
import { type Shape, ShapeError } from './shape.ts'

// It keeps nothing from one text to the next.
const DECODER = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads a body up to a size.
 * @throws ProblemError `body-too-large`, before more than the limit is in memory
 */
export async function readBytes(request: AppRequest, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new ProblemError('body-too-large', `The body may have at most ${limit} bytes; send less.`)
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge()
  if (typeof request.body === 'function') {
    const bytes = await request.body(limit)
    if (!bytes) throw tooLarge()
    return bytes
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > limit) {
      // Not waited for: the rest may never come.
      reader?.cancel().catch(() => undefined)
      throw tooLarge()
    }
    chunks.push(part.value)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/**
 * Reads a JSON body of a shape.
 * @throws ProblemError `unsupported-media-type`, `body-too-large`, `malformed-json`, `unknown-field`, `invalid-request`
 */
export async function readJson<Value>(request: AppRequest, wanted: Shape<Value>, limit: number): Promise<Value> {
  const type = request.headers.get('content-type') ?? 'none'
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new ProblemError('unsupported-media-type', `The content type is ${type.slice(0, 80)}; wanted is application/json.`)
  }
  const bytes = await readBytes(request, limit)
  let value: unknown
  try {
    value = JSON.parse(DECODER.decode(bytes))
  } catch {
    throw new ProblemError('malformed-json', 'The body cannot be read as JSON in UTF-8.')
  }
  return readShape(value, wanted)
}

/** Reads a value of a shape; a mistake becomes a problem. */
export function readShape<Value>(value: unknown, wanted: Shape<Value>): Value {
  try {
    return wanted.read(value, [])
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    throw new ProblemError(error.isUnknownField ? 'unknown-field' : 'invalid-request', error.message)
  }
}
