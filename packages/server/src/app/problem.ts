import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@shopbell/core/protocol'

/** Thrown by a route: what the client is told instead of an answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: ProblemCode
  readonly retryAfterMs: number | undefined

  /** @param detail what was given, what is wanted */
  constructor(code: ProblemCode, detail: string, retryAfterMs?: number) {
    super(detail)
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

const TITLES: Record<ProblemCode, string> = {
  'malformed-json': 'The body is not JSON',
  'invalid-request': 'The request is not valid',
  'unknown-field': 'A field is not known',
  'token-missing': 'An access token is missing',
  'token-expired': 'The token has expired',
  'token-invalid': 'The token is not valid',
  'identity-invalid': 'The identity is not valid',
  'wrong-password': 'Name or password is wrong',
  'signed-out': 'Nobody is signed in',
  'origin-not-allowed': 'The origin is not allowed',
  'identity-required': 'The site wants to know who asks',
  'not-found': 'Not found',
  'no-faq': 'There is no FAQ',
  'method-not-allowed': 'The method is not allowed',
  'id-reused': 'The id was used before',
  'already-taken': 'Somebody else has it',
  'rating-locked': 'The rating cannot be changed any more',
  'cursor-gone': 'The cursor is of no use any more',
  'body-too-large': 'The body is too large',
  'unsupported-media-type': 'The media type is not supported',
  'rate-limited': 'Too many requests',
  internal: 'The server failed',
  draining: 'The server is going away',
  'storage-full': 'The server cannot store anything',
  'storage-unavailable': 'The server cannot reach its database',
}

/** A problem as RFC 9457 wants it. */
export function problemResponse({ code, message, retryAfterMs }: ProblemError): Response {
  const status = PROBLEM_STATUS[code]
  const problem: Problem = {
    type: `urn:shopbell:problem:${code}`,
    title: TITLES[code],
    status,
    code,
    detail: message,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (retryAfterMs !== undefined) headers.set('retry-after', String(Math.ceil(retryAfterMs / 1000)))
  return new Response(JSON.stringify(problem), { status, headers })
}
