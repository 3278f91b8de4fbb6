import { isShopBellError, ShopBellError } from './errors.ts'

/** A call that is given up when its caller goes away, or when nothing was heard for so long. */
export interface TimedCall {
  url: string
  /** Milliseconds; they begin anew with each `heard`. */
  ms: number
  /** Of the caller. */
  signal: AbortSignal | undefined
}

/** Runs a call; whatever fails in it is a ShopBellError that says what it means. */
export async function withinTime<Result>(
  { url, ms, signal: outer }: TimedCall,
  work: (signal: AbortSignal, heard: () => void) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLate = false
  const give = () => controller.abort()
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isLate = true
      give()
    }, ms)
  }
  heard()
  if (outer?.aborted) give()
  outer?.addEventListener('abort', give)
  try {
    return await work(controller.signal, heard)
  } catch (cause) {
    if (isShopBellError(cause)) throw cause
    if (cause instanceof SyntaxError) throw notOurs(url, cause)
    if (outer?.aborted) throw new ShopBellError('closed', 'The request was given up because its caller went away.', { cause })
    if (isLate) throw new ShopBellError('timeout', `${url} said nothing for ${ms / 1000} seconds.`, { cause })
    throw new ShopBellError('network', `${url} cannot be reached; check the address, the connection and the allowed origins.`, { cause })
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', give)
  }
}

/** What came back makes no sense. */
export function notOurs(url: string, cause?: unknown): ShopBellError {
  const message = `What ${url} answered is not from this server; something in between answers in its place, or the address is another page's.`
  return new ShopBellError('bad-response', message, { cause })
}
