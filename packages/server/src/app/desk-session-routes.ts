import type { DeskSessionAnswer } from '@shopbell/core/protocol'
import { done, json, type Route, type RouteMaker } from './route.ts'
import type { Services } from './services.ts'
import { text } from './shape.ts'
import { object } from './shape-compound.ts'

const PATH = '/v1/desk/session'
const signInBody = object({ name: text({ max: 64 }), password: text({ max: 200 }) })

/** Agents sign in and out. */
export function deskSessionRoutes(make: RouteMaker, { deskSessions, take, feeds }: Services): Route[] {
  return [
    make.anyone({
      method: 'POST',
      path: PATH,
      summary: 'Signs an agent in; the answer sets the cookie.',
      body: signInBody,
      async run({ request, body, caller }) {
        take('signIn', caller.address ?? '')
        take('signIn', `name ${body.name}`)
        const { agent, cookie } = await deskSessions.signIn(body.name, body.password, new URL(request.url).protocol === 'https:')
        return json({ agent } satisfies DeskSessionAnswer, 200, { 'set-cookie': cookie })
      },
    }),
    // Whoever opens the desk asks this first: that nobody is signed in is an answer, not an error in the console.
    make.anyone({
      method: 'GET',
      path: PATH,
      summary: 'Who is signed in, or null.',
      run: async ({ request }) => json({ agent: (await deskSessions.find(request))?.agent ?? null } satisfies DeskSessionAnswer),
    }),
    make.agent({
      method: 'DELETE',
      path: PATH,
      summary: 'Signs out.',
      status: 204,
      async run(_, session) {
        const cookie = await deskSessions.signOut(session)
        feeds.end(session.hash)
        return done({ 'set-cookie': cookie })
      },
    }),
  ]
}
