/** The page's handle on the bell: `shopbell(verb, …)`. */
export interface Command {
  (verb: string, ...given: unknown[]): unknown
  /** Calls from before the script was there, as the page's own stub kept them. */
  q?: Iterable<unknown>[]
  /** Where the script that answers is from; absent on the page's own stub. */
  src?: string
  /** The root of the page that it was made for. */
  page?: HTMLElement
}

/** What a chunk exports: as `default`, where it needs what other chunks have, a function of that by name. */
export interface Chunk {
  default?: (chunks: Record<string, object>) => object
}

/** Imports a chunk by its name, once it is known to have this SHA-256. */
export type Bring = (name: string, hash: string) => Promise<Chunk>

declare global {
  interface Window {
    shopbell?: Command
  }
}
