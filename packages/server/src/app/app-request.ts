/**
 * Reads a body.
 * @returns undefined, and reads no further, when it has more than so many bytes
 */
export type ReadBody = (limit: number) => Promise<Uint8Array | undefined>

/** What the app reads of a request. Every `Request` is one; a server may hand in something leaner. */
export interface AppRequest {
  readonly method: string
  readonly url: string
  readonly headers: Pick<Headers, 'get'>
  /** Aborted when whoever asks goes away. */
  readonly signal: AbortSignal
  readonly body: ReadableStream<Uint8Array> | ReadBody | null
}
