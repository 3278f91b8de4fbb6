import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { startBrowser } from './browser.ts'

const VERSION = '109'

/** Chromium 109, the last one for Windows 7: the oldest that the bell and the desk promise to work in. npm's build runs on Linux alone. */
export const oldestChromium =
  process.platform === 'linux' && process.arch === 'x64'
    ? [{ name: `Chromium ${VERSION}`, start: async (): Promise<Browser> => startBrowser(await unpack()) }]
    : []

/** The Chromium that is installed, and the oldest. */
export const eachChromium = [{ name: 'Chromium', start: () => startBrowser() }, ...oldestChromium]

/** Where the browser is, after it was unpacked once. */
async function unpack(): Promise<string> {
  const folder = join(import.meta.dirname, 'node_modules/.cache')
  const path = join(folder, `chromium-${VERSION}`)
  if (existsSync(path)) return path
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin/chromium.br')
  const unpacked = `${path}-${process.pid}`
  mkdirSync(folder, { recursive: true })
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(unpacked, { mode: 0o755 }))
  // Whole or not at all, also when several tests begin at once.
  renameSync(unpacked, path)
  return path
}
