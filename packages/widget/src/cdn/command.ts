/** The page's handle on the bell: `shopbell(verb, …)`. */
export interface Command {
  (verb: string, ...given: unknown[]): unknown
  /** Calls from before the script was there, as the page's own stub kept them. */
  q?: Iterable<unknown>[]
  /** The script that answers; absent on the page's own stub. */
  script?: HTMLScriptElement
  /** The root of the page that it was made for. */
  page?: HTMLElement
}

/** What the script gives to the module that it loads. */
export interface Beginning {
  script: HTMLScriptElement
  /** The element in the page, with the bubble that was drawn into it. */
  bell: HTMLElement
  /** Keeps the element in the page until it is disconnected. */
  keeper: MutationObserver
  /** Where the chunks are. */
  folder: string
  /** 1: nothing may be stored or connected before the visitor agrees; 2: what is stored has to go; 0: neither. */
  held: number
  /** The page's, as it was before the page's later scripts put something around it. */
  fetch: typeof fetch
  /** Fetches what has this SHA-256; resolves once it may be imported. */
  fetchChunk: (href: string, hash: string) => Promise<unknown>
}

declare global {
  interface Window {
    shopbell?: Command
  }
}
