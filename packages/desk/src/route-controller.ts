import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { formatRoute, parseRoute, type Route } from './route.ts'

/** Follows the address of the page, and changes it. */
export class RouteController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #connected: AbortController | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  /** Where the agent is now. */
  get route(): Route {
    return parseRoute(location.hash)
  }

  /** Goes somewhere; the back button leads back. */
  go(route: Route) {
    location.hash = formatRoute(route)
  }

  hostConnected() {
    this.#connected = new AbortController()
    window.addEventListener('hashchange', () => this.#host.requestUpdate(), { signal: this.#connected.signal })
  }

  hostDisconnected() {
    this.#connected?.abort()
  }
}
