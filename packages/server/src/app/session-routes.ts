import { verifyIdentity } from './identity.ts'
import { ProblemError } from './problem.ts'
import { done, json, type Route, type RouteMaker } from './route.ts'
import type { Services } from './services.ts'
import { text } from './shape.ts'
import { object, optional } from './shape-compound.ts'
import { siteName } from './wire-shapes.ts'

const sessionBody = object({ site: siteName, identity: optional(text({ max: 4096 })) })
const refreshBody = object({ refreshToken: text({ max: 200 }) })

/** Sessions of visitors. */
export function sessionRoutes(make: RouteMaker, { sessions, siteOf, take, now, feeds, store, sites }: Services): Route[] {
  return [
    make.anyone({
      method: 'POST',
      path: '/v1/sessions',
      summary: 'Begins a session, anonymous or with an identity that the shop signed.',
      status: 201,
      body: sessionBody,
      async run({ request, body, caller }) {
        take('sessions', caller.address ?? '')
        const site = siteOf(body.site, request)
        if (body.identity === undefined && site.identity?.required) {
          throw new ProblemError('identity-required', `The site ${site.id} answers only visitors that it knows; send an identity.`)
        }
        const identity = body.identity === undefined ? undefined : await verifyIdentity(body.identity, site, now())
        return json(await sessions.open(site.id, identity), 201)
      },
    }),
    make.anyone({
      method: 'POST',
      path: '/v1/sessions/refresh',
      summary: 'Changes a refresh token for the next one and a new access token.',
      body: refreshBody,
      async run({ request, body, caller }) {
        take('sessions', caller.address ?? '')
        const session = await store.session(body.refreshToken.split('.')[0] ?? '')
        // A page that may not ask must not use up a token either.
        if (session && sites.get(session.visitor.site)) siteOf(session.visitor.site, request)
        try {
          return json(await sessions.refresh(body.refreshToken))
        } catch (error) {
          // Whoever used a token twice does not get to listen on.
          if (session && (await store.session(session.id))?.ended) feeds.end(session.id)
          throw error
        }
      },
    }),
    make.visitor({
      method: 'DELETE',
      path: '/v1/sessions/current',
      summary: 'Ends the session: its tokens are of no use any more.',
      status: 204,
      async run(_, session) {
        await sessions.end(session)
        feeds.end(session.id)
        return done()
      },
    }),
  ]
}
