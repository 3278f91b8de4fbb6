import { nextTask } from '../next-task.ts'
import type { Bring } from './command.ts'

/** The chunks that a visit begins with, after the first: by name, the SHA-256 of their bytes; the build puts them in. */
declare const CHUNKS: Record<string, string>
/** What the first chunk has for others; the build puts it in. */
declare const MAIN_EXPORTS: object

const RETRY_MS = 1000

// One script serves the page; it says here how it fetches, so that nobody has to do it in another way.
let fetchChunk: Bring = async () => ({})

/** By name, what each chunk that is here has for others. */
const here: Record<string, object> = {
  get main() {
    return MAIN_EXPORTS
  },
}

/** Says how chunks are fetched and checked. It outlives the bell: what it is given is to hold none. */
export function fetchChunksWith(fetch: Bring): void {
  fetchChunk = fetch
}

/**
 * Brings a chunk once its bytes are known to be those of the build; the build calls this in place of each `import()`.
 * @param pick takes what is wanted out of the chunk
 */
export function loadChunk<Module>(name: string, pick: (chunk: Promise<object>) => Promise<Module>): Promise<Module> {
  return pick(chunkOf(name))
}

async function chunkOf(name: string): Promise<object> {
  if (here[name]) return here[name]
  const hash = CHUNKS[name] ?? (await import('./later-chunks.ts')).laterChunks[name] ?? ''
  const fetch = () => fetchChunk(name, hash)
  const wait = () => new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  const chunk = await fetch()
    .catch(() => wait().then(fetch))
    .catch(() => {
      throw new Error(`${name}.js did not arrive, or is not what was built`)
    })
  // A chunk that needs what others have is a function of it, to be called once.
  here[name] ??= chunk.default?.(here) ?? chunk
  // What is drawn with it is work enough for one task.
  if (chunk.default) await nextTask()
  return here[name]
}
