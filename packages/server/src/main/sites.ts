import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { type FaqBundle, openFaqBundle } from '@shopbell/core/faq'
import { openPack } from '@shopbell/core/faq/pack'
import { dayStart, hoursAt } from '../app/hours.ts'
import type { FaqFile, IdentityKey, Site } from '../app/site.ts'
import { createSiteFaq, type FaqSource, readFaqFolder, readLanguagePack, SourceError, SourceErrors, sourceLocales } from '../faq/index.ts'
import { UsageError } from './options.ts'
import { parseSiteFile, SiteFileError } from './site-file.ts'
import type { SiteFile } from './site-shapes.ts'

/** Makes the bundle of one locale of a site's source. */
export type MakeSiteBundle = (source: FaqSource, locale: string, site: string) => Promise<Uint8Array>

/** The sites' files of a folder: names of sites and paths. */
export async function listSiteFiles(folder: string): Promise<{ id: string; file: string }[]> {
  const names = await readdir(folder).catch(() => {
    throw new UsageError(`The folder ${folder} with the sites' files is missing; make it, or name another with SITES_DIR.`)
  })
  return names
    .filter((name) => ['.yaml', '.yml'].includes(extname(name)))
    .map((name) => ({ id: name.slice(0, -extname(name).length), file: join(folder, name) }))
}

/**
 * Makes a site of its file.
 * @throws SiteFileError, SourceErrors
 */
export async function loadSite(id: string, file: string, makeBundle: MakeSiteBundle): Promise<Site> {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) {
    throw new SiteFileError(
      file,
      1,
      `The file's name is the site key; wanted are lower-case letters, digits and hyphens, not ${JSON.stringify(id)}.`,
    )
  }
  const given = parseSiteFile(file, await readFile(file, 'utf8'))
  const built =
    given.faq === undefined ? [] : await loadFaq(dirname(file), given.faq, file, (source, locale) => makeBundle(source, locale, id))
  const files = given.languages.flatMap((locale) => built.find((one) => one.locale === locale) ?? [])
  return toSite(id, given, files, createSiteFaq(Object.fromEntries(files.map((one) => [one.locale, openWithPack(one)]))))
}

/** The folders and files, beside its own, that a site is made from; none while its file cannot be read. */
export async function siteSources(file: string): Promise<string[]> {
  try {
    const { faq } = parseSiteFile(file, await readFile(file, 'utf8'))
    const paths = typeof faq === 'string' ? [faq] : Object.values(faq ?? {})
    return paths.map((path) => resolve(dirname(file), path))
  } catch {
    // What is wrong is said when the site is loaded.
    return []
  }
}

function toSite(id: string, given: SiteFile, faqFiles: FaqFile[], faq: Site['faq']): Site {
  const hours = given.hours && {
    timeZone: given.hours.timeZone,
    week: (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const).map((name) => given.hours?.week[name] ?? []),
    holidays: (given.hours.holidays ?? []).map(({ date, hours: spans = [] }) => ({ date, spans })),
  }
  return {
    id,
    name: given.name,
    origins: given.origins,
    locales: given.languages,
    ...(given.identity && {
      identity: { issuer: given.identity.issuer, required: given.identity.required ?? false, keys: given.identity.keys.map(toKey) },
    }),
    hoursAt: (now) => (hours ? hoursAt(hours, now) : { open: true, backAt: null, until: null, timeZone: 'UTC' }),
    dayStart: (now) => dayStart(hours?.timeZone ?? 'UTC', now),
    replies: given.replies ?? {},
    look: given.look ?? {},
    ...(given.privacy !== undefined && { privacy: given.privacy }),
    faq,
    faqFiles,
  }
}

function toKey({ kid, alg, key = '', publicKey = '' }: NonNullable<SiteFile['identity']>['keys'][number]): IdentityKey {
  return alg === 'HS256' ? { kid, alg, secret: new TextEncoder().encode(key) } : { kid, alg, publicKey }
}

async function loadFaq(
  base: string,
  given: NonNullable<SiteFile['faq']>,
  file: string,
  makeBundle: (source: FaqSource, locale: string) => Promise<Uint8Array>,
): Promise<FaqFile[]> {
  if (typeof given !== 'string') {
    return Promise.all(
      Object.entries(given).map(async ([locale, name]) => {
        const path = resolve(base, name)
        const bytes = await readFile(path).catch(() => {
          throw new SiteFileError(file, 1, `The FAQ file ${path} is missing; build it with: shopbell faq build FOLDER --out FOLDER`)
        })
        return faqFile(locale, bytes, dirname(path))
      }),
    )
  }
  const folder = resolve(base, given)
  const info = await stat(folder).catch(() => undefined)
  if (!info?.isDirectory()) throw new SiteFileError(file, 1, `The FAQ folder ${folder} is missing.`)
  const source = await readFaqFolder(folder)
  const files: FaqFile[] = []
  for (const locale of sourceLocales(source)) files.push(await faqFile(locale, await makeBundle(source, locale)))
  return files
}

/** @param folder where the file lies, and beside it its pack; without it only the pack that comes with the core is known */
async function faqFile(locale: string, bytes: Uint8Array, folder?: string): Promise<FaqFile> {
  const file = { locale, bytes, hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22) }
  const href = openFaqBundle(bytes).pack?.href
  if (!href) return file
  const name = basename(href)
  const beside = folder && (await readFile(join(folder, 'packs', name)).catch(() => undefined))
  if (beside) return { ...file, pack: { name, bytes: beside } }
  const own = await readLanguagePack(locale)
  return own?.name === name ? { ...file, pack: { name, bytes: own.bytes } } : file
}

/** Without its pack, or with one that cannot be read, an FAQ is found by its words. */
function openWithPack({ bytes, pack }: FaqFile): FaqBundle {
  const bundle = openFaqBundle(bytes)
  try {
    if (pack) bundle.index.use(openPack(pack.bytes))
  } catch {
    // A page that downloads it finds out the same.
  }
  return bundle
}

/** The mistakes in an error of {@link loadSite}; undefined for any other error. */
export function siteMistakes(error: unknown): { file: string; line: number; message: string }[] | undefined {
  if (error instanceof SiteFileError || error instanceof SourceError) return [error]
  return error instanceof SourceErrors ? [...error.errors] : undefined
}
