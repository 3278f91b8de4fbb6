import { ProblemError } from './problem.ts'
import type { Route } from './route.ts'

/** A route that fits a request, and what its placeholders stand for. */
export interface Match {
  route: Route
  params: Record<string, string>
}

/** Finds routes by method and path. */
export interface Router {
  /** @throws ProblemError `not-found`, `method-not-allowed` */
  find(method: string, path: string): Match
}

/** Makes a router of a table. */
export function createRouter(routes: readonly Route[]): Router {
  const patterns = routes.map((route) => ({ route, pattern: patternOf(route.path) }))
  return {
    find(method, path) {
      for (const { route, pattern } of patterns) {
        const groups = route.method === method ? pattern.exec(path)?.groups : undefined
        if (groups) return { route, params: decodeAll(groups) }
      }
      const fitting = patterns.filter(({ pattern }) => pattern.test(path))
      if (!fitting.length) throw new ProblemError('not-found', 'There is nothing at this path.')
      throw new ProblemError(
        'method-not-allowed',
        `The method ${method} is not for this path; it takes ${fitting.map(({ route }) => route.method).join(', ')}.`,
      )
    },
  }
}

function patternOf(path: string): RegExp {
  // The empty named group makes `groups` present for paths without placeholders, too.
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}(?<end_>)$`)
}

function decodeAll(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
  } catch {
    throw new ProblemError('not-found', 'The path is not encoded as it should be.')
  }
}
