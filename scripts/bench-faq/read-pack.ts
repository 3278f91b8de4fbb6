import { readFileSync } from 'node:fs'

/** The bytes of a language pack of the core. */
export async function readPack(language: string): Promise<Uint8Array> {
  return readFileSync(new URL(`../../packages/core/packs/${language}.pack`, import.meta.url))
}
