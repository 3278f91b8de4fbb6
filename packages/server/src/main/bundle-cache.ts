import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openFaqBundle } from '@shopbell/core/faq'
import { type BuildOptions, buildBundle, type FaqSource, readLanguagePack } from '../faq/index.ts'

/** Makes the bundle of one locale of a source. */
export type MakeBundle = (source: FaqSource, locale: string, options?: Pick<BuildOptions, 'lift'>) => Promise<Uint8Array>

/** Most bundles that are kept; those that were not asked for longest go first. */
const MAX_KEPT = 40

/**
 * Keeps bundles in a folder, named by what they were built from and by the engine and the language pack that built them, so that only what changed is built.
 * A file that is broken is built again; a folder that cannot be written only costs time.
 */
export function createBundleCache(folder: string, make: MakeBundle = buildBundle): MakeBundle {
  let engine: Promise<string> | undefined

  async function keep(file: string, bytes: Uint8Array): Promise<void> {
    const part = `${file}.${process.pid}.part`
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(part, bytes)
    await rename(part, file)
    await forgetOldest(folder)
  }

  return async (source, locale, options = {}) => {
    engine ??= hashEngine()
    const file = join(
      folder,
      `${locale}-${hashSource(source, locale, [await engine, (await readLanguagePack(locale))?.name, ...(options.lift ?? [])])}.faq`,
    )
    const known = await readWhole(file)
    if (known) return known
    const bytes = await make(source, locale, options)
    await keep(file, bytes).catch(() => undefined)
    return bytes
  }
}

async function readWhole(file: string): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(file)
    openFaqBundle(bytes)
    await utimes(file, new Date(), new Date())
    return bytes
  } catch {
    return undefined
  }
}

// Without the places of the files: a folder that was moved holds the same answers.
function hashSource({ categories, files }: FaqSource, locale: string, besides: unknown[]): string {
  const entries = files.filter((file) => file.locale === locale).map(({ entry, phrasings }) => ({ entry, phrasings }))
  return createHash('sha256')
    .update(JSON.stringify([besides, locale, categories, entries]))
    .digest('hex')
    .slice(0, 32)
}

/** The engine's own code is its version: nobody has to remember to raise a number. */
async function hashEngine(): Promise<string> {
  const folder = dirname(fileURLToPath(import.meta.resolve('@shopbell/core/faq')))
  const names = await readdir(folder, { recursive: true })
  const code = names.filter((name) => /\.[jt]s$/.test(name) && !/\.(d|test)\.ts$/.test(name)).sort()
  const hash = createHash('sha256')
  for (const name of code) hash.update(name).update(await readFile(join(folder, name)))
  return hash.digest('hex')
}

async function forgetOldest(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.faq')).map((name) => join(folder, name))
  const dated = await Promise.all(files.map(async (file) => ({ file, usedAt: (await stat(file)).mtimeMs })))
  dated.sort((a, b) => b.usedAt - a.usedAt)
  for (const { file } of dated.slice(MAX_KEPT)) await rm(file, { force: true })
}
