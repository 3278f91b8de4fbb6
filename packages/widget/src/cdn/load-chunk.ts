import type { Bring } from './command.ts'

/** The chunks that a visit begins with, after the first: by name, the SHA-256 of their bytes; the build puts them in. */
declare const CHUNKS: Record<string, string>

const RETRY_MS = 1000

// One script serves the page; it says here how it fetches, so that nobody has to do it in another way.
let fetchChunk: Bring = async () => {}

/** Says how chunks are fetched and checked. It outlives the bell: what it is given is to hold none. */
export function fetchChunksWith(fetch: Bring): void {
  fetchChunk = fetch
}

/** Imports a chunk once its bytes are known to be those of the build; the build calls this in place of each `import()`. */
export async function loadChunk<Module>(name: string, run: () => Promise<Module>): Promise<Module> {
  const hash = CHUNKS[name] ?? (await import('./later-chunks.ts')).laterChunks[name] ?? ''
  const fetch = () => fetchChunk(name, hash)
  const wait = () => new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  await fetch()
    .catch(() => wait().then(fetch))
    .catch(() => {
      throw new Error(`${name}.js did not arrive, or is not what was built`)
    })
  return run()
}
