/** Where in the desk an agent is; it lives in the address, so that the back button works, also on a phone. */
export type Route =
  | { page: 'list' }
  | { page: 'conversation' | 'details'; conversation: string }
  | { page: 'ratings' }
  | { page: 'searches' }

/** Reads `#/conversation/ID`, `#/details/ID`, `#/ratings`, `#/searches`; anything else is the list. */
export function parseRoute(hash: string): Route {
  const [, page, conversation] = /^#\/([a-z]+)(?:\/([\w-]{1,64}))?$/.exec(hash) ?? []
  if ((page === 'conversation' || page === 'details') && conversation) return { page, conversation }
  if (page === 'ratings' || page === 'searches') return { page }
  return { page: 'list' }
}

/** The address of a route, for links and `location.hash`. */
export function formatRoute(route: Route): string {
  return 'conversation' in route ? `#/${route.page}/${route.conversation}` : `#/${route.page}`
}
