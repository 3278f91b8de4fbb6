import { rmSync } from 'node:fs'

/** A rollup plugin that empties a folder before anything is written into it, but only once all sources were understood. */
export function clean(folder) {
  return { name: 'clean', renderStart: () => rmSync(folder, { recursive: true, force: true }) }
}
