import type { AppRequest } from './app-request.ts'
import { ProblemError } from './problem.ts'
import { allowsOrigin, type Site, type Sites } from './site.ts'

/**
 * Refuses a page of an origin that the site does not name. Requests without `Origin` pass: this keeps other shops' pages out, it is
 * not authentication.
 */
export function checkOrigin(request: AppRequest, site: Site): void {
  const origin = request.headers.get('origin')
  if (origin !== null && !allowsOrigin(site, origin)) throw foreignOrigin(origin)
}

/** Whether any site names the origin. */
export function isKnownOrigin(sites: Sites, origin: string): boolean {
  return sites.all().some((site) => allowsOrigin(site, origin))
}

/** Demands that the request comes from a page of this very server: what a form or script elsewhere cannot send. */
export function checkOwnOrigin(request: AppRequest): void {
  const origin = request.headers.get('origin')
  // Only the host is compared: a proxy may have taken the TLS off.
  const { host } = new URL(request.url)
  if (origin !== null && URL.canParse(origin) && new URL(origin).host === host) return
  throw new ProblemError(
    'origin-not-allowed',
    `The header Origin is ${origin?.slice(0, 200) ?? 'missing'}, the desk is at ${host}; a proxy in front has to hand on the host that the browser asked for.`,
  )
}

/** The refusal of an origin. */
export function foreignOrigin(origin: string): ProblemError {
  return new ProblemError(
    'origin-not-allowed',
    `The origin ${origin.slice(0, 200)} is not one that may ask here; add it to the site's origins.`,
  )
}

/** Lets a page of an allowed origin read an answer. */
export function allowReading(headers: Pick<Headers, 'set'>, origin: string): void {
  headers.set('access-control-allow-origin', origin)
  headers.set('access-control-expose-headers', 'ETag, Retry-After')
}

/** The answer to a browser's question whether it may ask. */
export function preflight(origin: string | null, isAllowed: boolean): Response {
  const headers = new Headers({ vary: 'Origin' })
  if (origin !== null && isAllowed) {
    allowReading(headers, origin)
    headers.set('access-control-allow-methods', 'GET, POST, PUT, DELETE')
    headers.set('access-control-allow-headers', 'authorization, content-type')
    headers.set('access-control-max-age', '7200')
  }
  return new Response(null, { status: 204, headers })
}
