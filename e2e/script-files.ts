import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const CDN = join(import.meta.dirname, '../packages/widget/dist/cdn')

/** What a site serves, by path. */
export type ScriptFiles = Record<string, string | Uint8Array>

/** All files of the built script, with something put into one of them. */
export function scriptFiles(tampered?: string): ScriptFiles {
  const files = readdirSync(CDN, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  const read = (file: string) => {
    const bytes = readFileSync(join(CDN, file))
    return new Uint8Array(file.endsWith(`/${tampered}`) ? Buffer.concat([Buffer.from('window.tampered = true;'), bytes]) : bytes)
  }
  return Object.fromEntries(files.map((file) => [`/${file}`, read(file)]))
}

/** A page with the script of an origin, and with a chat that nobody answers. */
export function scriptPage(origin: string): string {
  return `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><h1>Shop</h1>
  <script async src="/shopbell.js" data-faq="/help.faq" data-server="${origin}" data-site="demo"></script></html>`
}

/** Takes a file away until it is put back. */
export function takeAway(files: ScriptFiles, name: string): () => void {
  const path = Object.keys(files).find((path) => path.endsWith(`/${name}`)) as string
  const bytes = files[path] as Uint8Array
  delete files[path]
  return () => {
    files[path] = bytes
  }
}
