import { existsSync, type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Site, Sites } from '../app/site.ts'
import { buildBundle } from '../faq/index.ts'
import { describeError, type Log } from './log.ts'
import { listSiteFiles, loadSite, type MakeSiteBundle, siteMistakes, siteSources } from './sites.ts'

/** Sites that follow their files. */
export interface LiveSites extends Sites {
  stop(): void
}

/** How long the files have to be quiet before they are read again: editors and version control write several at once. */
const QUIET_MS = 150

/**
 * Loads all sites of a folder and follows their changes. A file with a mistake is reported with its line, and the last good version of
 * the site stays.
 */
export async function createLiveSites(
  folder: string,
  log: Log,
  makeBundle: MakeSiteBundle = (source, locale) => buildBundle(source, locale),
): Promise<LiveSites> {
  let sites = new Map<string, Site>()
  let sources = new Set<string>()
  let watchers: FSWatcher[] = []
  let timer: NodeJS.Timeout | undefined
  let loading = Promise.resolve()
  let isStopped = false

  async function load(): Promise<void> {
    const next = new Map<string, Site>()
    const found = new Set<string>()
    for (const { id, file } of await listSiteFiles(folder)) {
      const known = sites.get(id)
      // Also of a site with a mistake, which may be in them.
      for (const source of await siteSources(file)) found.add(source)
      try {
        const site = await loadSite(id, file, makeBundle)
        next.set(id, site)
        log('info', 'site loaded', { site: id, count: site.faqFiles.length })
      } catch (error) {
        reportMistakes(id, file, error)
        if (known) next.set(id, known)
      }
    }
    sites = next
    sources = found
  }

  function reportMistakes(site: string, file: string, error: unknown): void {
    const mistakes = siteMistakes(error)
    // The mistakes are the site owner's own, and made to be read by them.
    for (const mistake of mistakes ?? [])
      log('error', 'mistake in a site', { site, file: mistake.file, line: mistake.line, problem: mistake.message })
    if (!mistakes) log('error', 'site cannot be loaded', { site, file, ...describeError(error) })
  }

  function follow(): void {
    if (isStopped) return
    for (const watcher of watchers) watcher.close()
    watchers = [folder, ...sources].flatMap((path) => {
      if (existsSync(path)) return watch(path, { recursive: true, persistent: false }, onChange)
      // What is missing may come: its folder tells when.
      const parent = dirname(path)
      return existsSync(parent) ? watch(parent, { persistent: false }, (_, name) => name === basename(path) && onChange()) : []
    })
    // A watched folder that is moved away only ends its own watching.
    for (const watcher of watchers) watcher.on('error', () => watcher.close())
  }

  function onChange(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // One after another: an older look must not end after a newer one.
      const report = (error: unknown) => log('error', 'sites cannot be read', describeError(error))
      loading = loading.then(load).catch(report).then(follow).catch(report)
    }, QUIET_MS)
    timer.unref()
  }

  await load()
  follow()
  return {
    get: (id) => sites.get(id),
    all: () => [...sites.values()],
    stop() {
      isStopped = true
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}
