import type { FeedOutput } from '../hub/feed.ts'
import type { AppRequest } from './app-request.ts'
import type { AgentSession } from './desk-sessions.ts'
import { checkOwnOrigin } from './origin.ts'
import { ProblemError } from './problem.ts'
import { readJson, readShape } from './request-body.ts'
import type { Services } from './services.ts'
import type { VisitorSession } from './sessions.ts'
import type { JsonSchema, Shape } from './shape.ts'

/** Where a request came from, as far as the request itself does not say. */
export interface Caller {
  /** Whose limits it counts for: an address, or the network of one; requests without share theirs. */
  address?: string
  /** Whether it came in where the desk is served; `/v1/desk` exists only there. */
  isDesk?: boolean
}

/** A feed that waits to be opened: by a raw connection, or as the body of a `Response`. */
export interface FeedAnswer {
  headers: Headers
  /** Begins to write; the answer ends it. */
  open(output: FeedOutput): () => void
}

/** An answer that is a text, or nothing: what most answers are, without the weight of a `Response`. */
export interface TextAnswer {
  status: number
  /** By their names in lower case. */
  headers: Map<string, string>
  text: string | null
}

/** What a route answers. */
export type Answer = Response | TextAnswer | FeedAnswer

/** Who may use a route. */
export type Access = 'anyone' | 'visitor' | 'agent'

/** A line of the route table: what the router, the OpenAPI document and the tests read. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With placeholders, such as `/v1/conversations/{id}/read`. */
  path: string
  access: Access
  /** One line for the OpenAPI document. */
  summary: string
  /** Status of a good answer. */
  status: 200 | 201 | 204
  query?: JsonSchema
  /** A schema for JSON, or `picture`. */
  body?: JsonSchema | 'picture'
  run(request: AppRequest, url: URL, params: Record<string, string>, caller: Caller): Promise<Answer>
}

/** A request whose parts were read. */
export interface Asked<Body, Query> {
  request: AppRequest
  params: Record<string, string>
  caller: Caller
  body: Body
  query: Query
}

type Run<Body, Query, Who> = (asked: Asked<Body, Query>, who: Who) => Promise<Answer>

interface Definition<Body, Query, Who> extends Pick<Route, 'method' | 'path' | 'summary'> {
  status?: Route['status']
  body?: Shape<Body>
  takesPicture?: boolean
  query?: Shape<Query>
  run: Run<Body, Query, Who>
}

/** Makes routes whose handlers get a request that is already read and allowed. */
export interface RouteMaker {
  anyone<Body = undefined, Query = undefined>(definition: Definition<Body, Query, undefined>): Route
  visitor<Body = undefined, Query = undefined>(definition: Definition<Body, Query, VisitorSession>): Route
  agent<Body = undefined, Query = undefined>(definition: Definition<Body, Query, AgentSession>): Route
}

/** Makes the maker of routes for a server's services. */
export function createRouteMaker({ sessions, deskSessions, limits, siteOf }: Services): RouteMaker {
  function make<Body, Query, Who>(
    access: Access,
    who: (request: AppRequest) => Promise<Who>,
    definition: Definition<Body, Query, Who>,
  ): Route {
    const { method, path, summary, status = 200, body, takesPicture, query, run } = definition
    return {
      method,
      path,
      access,
      summary,
      status,
      ...(query && { query: query.schema }),
      ...(takesPicture ? { body: 'picture' as const } : body && { body: body.schema }),
      async run(request, url, params, caller) {
        if (path.startsWith('/v1/desk/') && method !== 'GET') checkOwnOrigin(request)
        const asking = await who(request)
        const asked = {
          request,
          params,
          caller,
          query: (query ? readShape(Object.fromEntries(url.searchParams), query) : undefined) as Query,
          body: (body ? await readJson(request, body, limits.bodyBytes) : undefined) as Body,
        }
        return run(asked, asking)
      },
    }
  }

  return {
    anyone: (definition) => make('anyone', async () => undefined, definition),
    visitor: (definition) =>
      make(
        'visitor',
        async (request) => {
          const session = await sessions.authenticate(request)
          siteOf(session.visitor.site, request)
          return session
        },
        definition,
      ),
    agent: (definition) => make('agent', (request) => deskSessions.authenticate(request), definition),
  }
}

/** A JSON answer that nobody keeps. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): TextAnswer {
  const all = { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers }
  return { status, headers: new Map(Object.entries(all)), text: JSON.stringify(value) }
}

/** An answer that says nothing but "done". */
export function done(headers: Record<string, string> = {}): TextAnswer {
  return { status: 204, headers: new Map(Object.entries({ 'cache-control': 'no-store', ...headers })), text: null }
}

/** The `id` of a path. */
export function pathId(params: Record<string, string>): string {
  const id = params['id']
  if (id === undefined) throw new ProblemError('not-found', 'The path has no id.')
  return id
}
