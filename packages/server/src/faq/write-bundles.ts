import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildBundle } from './build-bundle.ts'
import { readLanguagePack } from './language-pack.ts'
import { type FaqSource, sourceLocales } from './source.ts'

/** A bundle that was written. */
export interface WrittenBundle {
  file: string
  locale: string
  entries: number
  bytes: number
}

/**
 * Builds every locale of a source and writes `<locale>.faq` into a folder, and beside them the language packs: all of them, or after an error none.
 * A reader sees the old file or the new one, never a part.
 * @param onProgress called with the locale and the share of it that is done
 */
export async function writeBundles(
  source: FaqSource,
  folder: string,
  onProgress: (locale: string, done: number) => void = () => undefined,
): Promise<WrittenBundle[]> {
  const built: { locale: string; bytes: Uint8Array }[] = []
  for (const locale of sourceLocales(source)) {
    built.push({ locale, bytes: await buildBundle(source, locale, { onProgress: (done) => onProgress(locale, done) }) })
  }
  await mkdir(folder, { recursive: true })
  const written: WrittenBundle[] = []
  for (const { locale, bytes } of built) {
    const file = join(folder, `${locale}.faq`)
    const known = await readLanguagePack(locale)
    if (known) {
      await mkdir(join(folder, 'packs'), { recursive: true })
      await writeWhole(join(folder, 'packs', known.name), known.bytes)
    }
    await writeWhole(file, bytes)
    written.push({ file, locale, entries: source.files.filter((one) => one.locale === locale).length, bytes: bytes.length })
  }
  return written
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.${process.pid}.part`
  try {
    await writeFile(part, bytes, { flush: true })
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
}
