import { atom, type ReadableAtom } from 'nanostores'
import type { SiteAnswer } from './protocol/index.ts'
import type { Transport } from './transport.ts'

/** What anybody may know of the site: its name, its hours, who answers. */
export interface SiteInfo {
  /** Null until loaded. */
  $site: ReadableAtom<SiteAnswer | null>
  /** Asks the server, at most once a minute: hours change while a page stays open. */
  load(): Promise<SiteAnswer>
}

const FRESH_MS = 60_000

/** Makes the site information of a client; nothing is loaded before it is asked for. */
export function createSiteInfo(transport: Omit<Transport, 'feed'>, site: string): SiteInfo {
  const $site = atom<SiteAnswer | null>(null)
  let loading: Promise<SiteAnswer> | undefined
  let loadedAt = 0
  return {
    $site,
    load() {
      if (loading && Date.now() - loadedAt < FRESH_MS) return loading
      loadedAt = Date.now()
      loading = transport.request({ method: 'GET', path: `/v1/sites/${encodeURIComponent(site)}` }).then((answer) => {
        $site.set(answer as SiteAnswer)
        return answer as SiteAnswer
      })
      loading.catch(() => {
        loading = undefined
      })
      return loading
    },
  }
}
