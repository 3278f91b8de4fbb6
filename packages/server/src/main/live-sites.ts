import { type FSWatcher, watch } from 'node:fs'
import type { Site, Sites } from '../app/site.ts'
import { buildBundle } from '../faq/index.ts'
import type { MakeBundle } from './bundle-cache.ts'
import { describeError, type Log } from './log.ts'
import { type LoadedSite, listSiteFiles, loadSite, siteMistakes } from './sites.ts'

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
export async function createLiveSites(folder: string, log: Log, makeBundle: MakeBundle = buildBundle): Promise<LiveSites> {
  let sites = new Map<string, LoadedSite>()
  let watchers: FSWatcher[] = []
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  async function load(): Promise<void> {
    const next = new Map<string, LoadedSite>()
    for (const { id, file } of await listSiteFiles(folder)) {
      const known = sites.get(id)
      try {
        next.set(id, await loadSite(id, file, makeBundle))
        log('info', 'site loaded', { site: id, count: next.get(id)?.site.faqFiles.length })
      } catch (error) {
        report(id, file, error)
        if (known) next.set(id, known)
      }
    }
    sites = next
  }

  function report(site: string, file: string, error: unknown): void {
    const mistakes = siteMistakes(error)
    // The mistakes are the site owner's own, and made to be read by them.
    for (const mistake of mistakes ?? [])
      log('error', 'mistake in a site', { site, file: mistake.file, line: mistake.line, problem: mistake.message })
    if (!mistakes) log('error', 'site cannot be loaded', { site, file, ...describeError(error) })
  }

  function follow(): void {
    for (const watcher of watchers) watcher.close()
    const paths = new Set([folder, ...[...sites.values()].flatMap(({ sources }) => sources)])
    watchers = [...paths].map((path) => watch(path, { recursive: true, persistent: false }, onChange))
    // A watched folder that is moved away only ends its own watching.
    for (const watcher of watchers) watcher.on('error', () => watcher.close())
  }

  function onChange(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      load()
        .catch((error) => log('error', 'sites cannot be read', describeError(error)))
        .finally(() => !isStopped && follow())
    }, QUIET_MS)
    timer.unref()
  }

  await load()
  follow()
  return {
    get: (id): Site | undefined => sites.get(id)?.site,
    all: () => [...sites.values()].map(({ site }) => site),
    stop() {
      isStopped = true
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}
