import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A rollup plugin that puts the files of a folder beside what is built, below a folder of the same name. */
export function copyFiles(from, to) {
  return {
    name: 'copy-files',
    generateBundle() {
      for (const file of readdirSync(from)) {
        if (file.endsWith('.css')) this.emitFile({ type: 'asset', fileName: `${to}/${file}`, source: readFileSync(join(from, file)) })
      }
    },
  }
}
