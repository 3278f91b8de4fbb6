import type { Problem } from './protocol/index.ts'

/**
 * What went wrong, in one word:
 * `bad-config` an option or attribute is wrong; `network` nothing came back; `timeout` nothing came back in time;
 * `unavailable` the server is busy or failing, later may work; `unauthorized` the server does not know who asks;
 * `refused` the server says no, and will say so again; `bad-response` what came back makes no sense; `closed` the client was destroyed;
 * `full` as much waits to be sent as may; `storage` the browser's storage is damaged or does not answer.
 */
export type ErrorCode =
  | 'bad-config'
  | 'network'
  | 'timeout'
  | 'unavailable'
  | 'unauthorized'
  | 'refused'
  | 'bad-response'
  | 'closed'
  | 'full'
  | 'storage'

/** Nonsense is an accident on the way, such as a sign-in page of a hotel's network: what was asked may work later. */
const RETRYABLE: readonly ErrorCode[] = ['network', 'timeout', 'unavailable', 'bad-response']

const MAX_RETRY_AFTER_MS = 10 * 60_000

/** The one error of this package. */
export class ShopBellError extends Error {
  override readonly name = 'ShopBellError'
  readonly code: ErrorCode
  /** What the server said, when it said something. */
  readonly problem: Problem | undefined
  /** Milliseconds that the server wants to be left in peace; 0 when it did not say. */
  readonly retryAfterMs: number

  /** @param message what was given, what is wanted, what to do */
  constructor(code: ErrorCode, message: string, options: { cause?: unknown; problem?: Problem | undefined; retryAfterMs?: number } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.code = code
    this.problem = options.problem
    // Not for ever, whatever stands between us and the server may say.
    this.retryAfterMs = Math.min(options.retryAfterMs ?? options.problem?.retryAfterMs ?? 0, MAX_RETRY_AFTER_MS) || 0
  }

  /** Whether the same request may work later. */
  get retryable(): boolean {
    return RETRYABLE.includes(this.code)
  }
}

/** Whether a caught value is a {@link ShopBellError}, also one of another copy of this package. */
export function isShopBellError(value: unknown): value is ShopBellError {
  return value instanceof Error && value.name === 'ShopBellError' && 'code' in value
}

/** A caught value as a {@link ShopBellError}; anything foreign becomes `bad-response` with its cause. */
export function toShopBellError(value: unknown): ShopBellError {
  if (isShopBellError(value)) return value
  return new ShopBellError('bad-response', value instanceof Error ? value.message : String(value), { cause: value })
}
