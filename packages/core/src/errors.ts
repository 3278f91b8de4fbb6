import type { Problem } from './protocol/index.ts'

/**
 * What went wrong, in one word:
 * `bad-config` an option or attribute is wrong; `network` nothing came back; `timeout` nothing came back in time;
 * `unavailable` the server is busy or failing, later may work; `unauthorized` the server does not know who asks;
 * `refused` the server says no, and will say so again; `bad-response` what came back makes no sense; `closed` the client was destroyed.
 */
export type ErrorCode = 'bad-config' | 'network' | 'timeout' | 'unavailable' | 'unauthorized' | 'refused' | 'bad-response' | 'closed'

/** The one error of this package. */
export class ShopBellError extends Error {
  override readonly name = 'ShopBellError'
  readonly code: ErrorCode
  /** What the server said, when it said something. */
  readonly problem: Problem | undefined

  /** @param message what was given, what is wanted, what to do */
  constructor(code: ErrorCode, message: string, options: { cause?: unknown; problem?: Problem | undefined } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.code = code
    this.problem = options.problem
  }

  /** Whether the same request may work later. */
  get retryable(): boolean {
    return this.code === 'network' || this.code === 'timeout' || this.code === 'unavailable'
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
