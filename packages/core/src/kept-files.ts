/** Files that were downloaded once and are there again offline. */
export interface KeptFiles {
  /** The file as it was kept last; undefined when there is none. Never rejects. */
  read(address: string): Promise<Uint8Array | undefined>
  /** Keeps a file in place of the one before. Never rejects: where nothing may be kept, nothing is. */
  keep(address: string, bytes: Uint8Array): Promise<void>
  /** Keeps a file no longer. Never rejects. */
  drop(address: string): Promise<void>
}

const CACHE = 'shopbell-help'

/** Removes everything that was kept. Never rejects. */
export async function forgetKeptFiles(): Promise<void> {
  try {
    await (globalThis.caches as CacheStorage | undefined)?.delete(CACHE)
  } catch {
    // Where nothing can be kept, nothing is.
  }
}

/** Files in the browser's Cache Storage; elsewhere, and on pages that are not secure, nothing is kept. */
export function createKeptFiles(): KeptFiles {
  // Looked up each time, and inside of a promise: a page in a sandbox throws at the mere mention.
  const open = async () => (globalThis.caches as CacheStorage | undefined)?.open(CACHE)
  return {
    async read(address) {
      try {
        const known = await (await open())?.match(address)
        return known && new Uint8Array(await known.arrayBuffer())
      } catch {
        return undefined
      }
    },
    async keep(address, bytes) {
      try {
        await (await open())?.put(address, new Response(new Uint8Array(bytes)))
      } catch {
        // A full disk or a strict browser: it is downloaded again the next time.
      }
    },
    async drop(address) {
      try {
        await (await open())?.delete(address)
      } catch {
        // Where nothing can be kept, nothing is.
      }
    },
  }
}
