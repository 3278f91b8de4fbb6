/** Every `code` that the server's problem+json can carry, with its HTTP status. */
export const PROBLEM_STATUS = {
  'malformed-json': 400,
  'invalid-request': 400,
  'unknown-field': 400,
  'token-missing': 401,
  'token-expired': 401,
  'token-invalid': 401,
  'identity-invalid': 401,
  'wrong-password': 401,
  'signed-out': 401,
  'origin-not-allowed': 403,
  'identity-required': 403,
  'not-found': 404,
  'no-faq': 404,
  'method-not-allowed': 405,
  'id-reused': 409,
  'already-taken': 409,
  'rating-locked': 409,
  'cursor-gone': 410,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'rate-limited': 429,
  internal: 500,
  draining: 503,
  'storage-full': 503,
  'storage-unavailable': 503,
} as const

/** A problem's `code`. */
export type ProblemCode = keyof typeof PROBLEM_STATUS

/** An error on the wire (RFC 9457). */
export interface Problem {
  type: string
  title: string
  status: number
  code: ProblemCode
  /** A sentence: what was given, what is wanted. */
  detail: string
  /** For 429 and 503, beside the `Retry-After` header. */
  retryAfterMs?: number
}
