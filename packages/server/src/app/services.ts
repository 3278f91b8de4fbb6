import type { Hub } from '../hub/hub.ts'
import type { Store } from '../store/store.ts'
import type { AppRequest } from './app-request.ts'
import type { ConversationLog } from './conversation-log.ts'
import type { DeskSessions } from './desk-sessions.ts'
import type { Feeds } from './feeds.ts'
import type { Limits, TakeFromRate } from './limits.ts'
import type { Sessions } from './sessions.ts'
import type { Site, Sites } from './site.ts'

/** What the routes of one server share. */
export interface Services {
  store: Store
  hub: Hub
  sites: Sites
  now: () => number
  limits: Limits
  take: TakeFromRate
  log: ConversationLog
  sessions: Sessions
  deskSessions: DeskSessions
  feeds: Feeds
  /** @throws ProblemError `not-found`, or `origin-not-allowed` for a request of a page that the site does not name */
  siteOf(id: string, request: AppRequest): Site
}
