import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openPack, type Pack } from '@shopbell/core/faq/pack'

/** The language pack that comes with the core, and the name under which it is served. */
export interface LanguagePack {
  /** Named by its content, so that it may be kept for ever. */
  name: string
  bytes: Uint8Array
  pack: Pack
}

const LANGUAGES = ['en', 'zh']

/** Reads the pack for a locale; undefined for a language that has none. */
export async function readLanguagePack(locale: string): Promise<LanguagePack | undefined> {
  const language = locale.toLowerCase().split('-')[0] ?? ''
  if (!LANGUAGES.includes(language)) return undefined
  const bytes = await readFile(fileURLToPath(import.meta.resolve(`@shopbell/core/packs/${language}.pack`)))
  const pack = openPack(bytes)
  return { name: `${language}-${pack.id.toString(16).padStart(8, '0')}.pack`, bytes, pack }
}
