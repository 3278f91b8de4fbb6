import { conversationRoutes } from './conversation-routes.ts'
import { deskConversationRoutes } from './desk-conversation-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { deskSessionRoutes } from './desk-session-routes.ts'
import { feedRoutes } from './feed-routes.ts'
import { describeRoutes } from './openapi.ts'
import { json, type Route, type RouteMaker } from './route.ts'
import type { Services } from './services.ts'
import { sessionRoutes } from './session-routes.ts'
import { siteRoutes } from './site-routes.ts'
import { uploadRoutes } from './upload-routes.ts'
import { visitorRoutes } from './visitor-routes.ts'

/** Every route of the server. */
export function createRoutes(make: RouteMaker, services: Services): Route[] {
  const routes: Route[] = [
    ...sessionRoutes(make, services),
    ...visitorRoutes(make, services),
    ...siteRoutes(make, services),
    ...conversationRoutes(make, services),
    ...uploadRoutes(make, services),
    ...feedRoutes(make, services),
    ...deskSessionRoutes(make, services),
    ...deskRoutes(make, services),
    ...deskConversationRoutes(make, services),
    make.anyone({
      method: 'GET',
      path: '/v1/openapi.json',
      summary: 'This description.',
      run: async () => json(describeRoutes(routes)),
    }),
    make.anyone({
      method: 'GET',
      path: '/healthz',
      summary: 'Whether the server can store and answer.',
      async run() {
        await services.store.check()
        return json({ ok: true })
      },
    }),
  ]
  return routes
}
