import { feedBody } from '../hub/feed-response.ts'
import type { Hub } from '../hub/hub.ts'
import { StorageFullError, type Store, StoreUnavailableError } from '../store/store.ts'
import { createAccessTokens } from './access-token.ts'
import type { AppRequest } from './app-request.ts'
import { createConversationLog } from './conversation-log.ts'
import { createDeskSessions, type VerifyPassword } from './desk-sessions.ts'
import { createFeeds } from './feeds.ts'
import { createRates, DEFAULT_LIMITS, type Limits } from './limits.ts'
import { allowReading, checkOrigin, foreignOrigin, isKnownOrigin, preflight } from './origin.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { type Answer, type Caller, createRouteMaker, type Route } from './route.ts'
import { createRouter } from './router.ts'
import { createRoutes } from './routes.ts'
import type { Services } from './services.ts'
import { createSessions } from './sessions.ts'
import type { Sites } from './site.ts'

/** What is known of a request when it is answered; nothing that somebody wrote is in it. */
export interface RequestReport {
  method: string
  /** The path as in the route table, without ids. */
  route: string
  status: number
  ms: number
  caller: Caller
  /** The code of the problem, when there was one. */
  code?: string
  /** What the server itself failed with. */
  error?: unknown
}

/** Options of {@link createApp}. */
export interface AppOptions {
  store: Store
  hub: Hub
  sites: Sites
  /** Milliseconds since 1970. @default Date.now */
  now?: () => number
  /** Overrides of {@link DEFAULT_LIMITS}. */
  limits?: Partial<Limits>
  /** Compares an agent's password with its hash; without it nobody can sign in to the desk. */
  verifyPassword?: VerifyPassword
  /** Milliseconds between two comments in a feed. @default 15_000 */
  heartbeatMs?: number
  /** Told of every request after its answer. */
  onRequest?: (report: RequestReport) => void
}

/** The back end without a port. */
export interface App {
  /** Answers any request; never rejects. */
  handle(request: Request, caller?: Caller): Promise<Response>
  /** The same without the weight of `Request` and `Response`; feeds are left to the caller to open. */
  answer(request: AppRequest, caller?: Caller): Promise<Answer>
  /** The route table. */
  routes: readonly Route[]
  /** From now on every request is refused with `draining`, and the open feeds are told to come back later. */
  drain(): void
}

/** Makes the back end. */
export async function createApp(options: AppOptions): Promise<App> {
  const { store, hub, sites, now = Date.now, heartbeatMs = 15_000, onRequest, verifyPassword = async () => false } = options
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  const [accessKey, refreshKey, sealKey] = await Promise.all([
    store.secret('access tokens'),
    store.secret('refresh tokens'),
    store.secret('sealed messages'),
  ])
  const reportFeedError = (error: unknown) => onRequest?.({ method: 'GET', route: 'feed', status: 200, ms: 0, caller: {}, error })

  const services: Services = {
    store,
    hub,
    sites,
    now,
    limits,
    take: createRates(limits.rates, now),
    log: createConversationLog(store, hub, now),
    sessions: createSessions({ store, accessTokens: createAccessTokens(accessKey, now), refreshKey, sealKey, now }),
    deskSessions: createDeskSessions(store, verifyPassword, now),
    feeds: createFeeds({ hub, now, heartbeatMs, perSession: limits.feedsPerSession, onError: reportFeedError }),
    siteOf(id, request) {
      const site = sites.get(id)
      if (!site) throw new ProblemError('not-found', `There is no site ${JSON.stringify(id)} here; check the site key.`)
      checkOrigin(request, site)
      return site
    },
  }
  const routes = createRoutes(createRouteMaker(services), services)
  const router = createRouter(routes)
  let isDraining = false

  async function dispatch(request: AppRequest, url: URL, caller: Caller, report: RequestReport): Promise<Answer> {
    const { pathname } = url
    const isForDesk = isDeskPath(pathname)
    if (isForDesk && !caller.isDesk) throw new ProblemError('not-found', 'There is nothing at this path.')
    const origin = request.headers.get('origin')
    if (request.method === 'OPTIONS') return preflight(origin, !isForDesk && origin !== null && isKnownOrigin(sites, origin))
    if (isDraining) throw new ProblemError('draining', 'The server is going away; try again in a moment.', 1000)
    // Whoever asks for the head alone is answered as if for the whole, without the body.
    const { route, params } = router.find(request.method === 'HEAD' ? 'GET' : request.method, pathname)
    report.route = route.path
    // A page that no site knows is turned away before anything of its request is read.
    if (origin !== null && route.path.startsWith('/v1/') && !isForDesk && !isKnownOrigin(sites, origin)) throw foreignOrigin(origin)
    const result = await route.run(request, url, params, caller)
    return request.method === 'HEAD' ? withoutBody(result) : result
  }

  async function answer(request: AppRequest, caller: Caller = {}): Promise<Answer> {
    const begun = performance.now()
    const report: RequestReport = { method: request.method, route: 'none', status: 200, ms: 0, caller }
    const url = new URL(request.url)
    let result: Answer
    try {
      result = await dispatch(request, url, caller, report)
    } catch (error) {
      // Who left in the middle of a request is told nothing, and is no failure of the server.
      const problem = request.signal.aborted ? new ProblemError('invalid-request', 'The request broke off.') : toProblem(error)
      report.code = problem.code
      if (problem.code === 'internal') report.error = error
      result = problemResponse(problem)
    }
    addHeaders(result.headers, request.headers.get('origin'), url, report.code)
    report.status = 'status' in result ? result.status : 200
    report.ms = Math.round(performance.now() - begun)
    onRequest?.(report)
    return result
  }

  function addHeaders(headers: Pick<Headers, 'set'>, origin: string | null, { pathname }: URL, code: string | undefined): void {
    headers.set('x-content-type-options', 'nosniff')
    headers.set('vary', 'Origin')
    const isForShops = !isDeskPath(pathname) && code !== 'origin-not-allowed'
    if (origin !== null && isForShops && isKnownOrigin(sites, origin)) allowReading(headers, origin)
  }

  return {
    answer,
    async handle(request, caller) {
      const result = await answer(request, caller)
      if (result instanceof Response) return result
      if ('open' in result) return new Response(feedBody(result.open, request.signal), { headers: result.headers })
      return new Response(result.text, { status: result.status, headers: [...result.headers] })
    },
    routes,
    drain() {
      isDraining = true
      hub.bye()
    },
  }
}

function withoutBody(result: Answer): Answer {
  if (result instanceof Response) return new Response(null, result)
  return 'open' in result ? new Response(null, { headers: result.headers }) : { ...result, text: null }
}

function isDeskPath(pathname: string): boolean {
  return /^\/v1\/desk(\/|$)/.test(pathname)
}

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof StorageFullError) return new ProblemError('storage-full', 'The disk of the server is full; try again later.', 30_000)
  if (error instanceof StoreUnavailableError)
    return new ProblemError('storage-unavailable', 'The database of the server does not answer; try again in a moment.', 1000)
  return new ProblemError('internal', 'The server failed at this request; it is not the fault of the request.')
}
