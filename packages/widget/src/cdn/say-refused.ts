/**
 * The page's `fetch`. Where that is not the browser's own and comes to nothing, the console says so once: what a page
 * puts around it may refuse what it does not know, and then nothing else tells why the chat is away.
 */
export function sayRefused(fetch: typeof globalThis.fetch, server: string): typeof globalThis.fetch {
  if (Function.prototype.toString.call(fetch).includes('[native code]')) return fetch
  let isSaid = false
  const say = (why: unknown) => {
    if (isSaid || !navigator.onLine) return
    isSaid = true
    console.error(
      `Shopbell: fetch on this page is not the browser's own, and did not reach the server (${why}). If it lets only known addresses through, add ${server} to them, or put this script before the one that replaces fetch.`,
    )
  }
  return async (input, init) => {
    try {
      const response = await fetch(input, init)
      // An answer without an address was made in the page.
      if (!response.ok && !response.url) say(response.status)
      return response
    } catch (error) {
      if (!init?.signal?.aborted) say(error)
      throw error
    }
  }
}
