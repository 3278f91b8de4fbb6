import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A rollup plugin that prints how many bytes of each script in a folder go over the wire, gzipped, once all is written. */
export function reportSizes(folder) {
  return {
    name: 'report-sizes',
    writeBundle() {
      const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'))
      const sizes = files.map((file) => [file, gzipSync(readFileSync(join(folder, file)), { level: 9 }).length])
      const total = sizes.reduce((sum, [, size]) => sum + size, 0)
      for (const [file, size] of [...sizes, ['all of it', total]]) {
        console.log(`${(size / 1024).toFixed(1).padStart(7)} KB gzip  ${file}`)
      }
    },
  }
}
