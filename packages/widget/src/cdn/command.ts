/** The page's handle on the bell: `shopbell(verb, …)`. */
export interface Command {
  (verb: string, ...given: unknown[]): unknown
  /** Calls from before the script was there, as the page's own stub kept them. */
  q?: ArrayLike<unknown>[]
  /** The script that answers; absent on the page's own stub. */
  script?: HTMLScriptElement
}

declare global {
  interface Window {
    shopbell?: Command
  }
}
