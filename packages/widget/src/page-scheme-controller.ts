import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { parentOf } from './parent-of.ts'

/**
 * Follows the page where it names its `color-scheme`, around the element or in its head: a page that has a switch for
 * dark is not to have a light bell. Where it names none, the device decides. What stands in another of our elements
 * looks as that one does.
 */
export class PageSchemeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #observer = new MutationObserver(() => this.#follow())

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {
    const root = this.#host.getRootNode()
    if (root instanceof ShadowRoot && root.host.localName.startsWith('shop-bell')) return
    // To ask for the page's scheme makes the browser style everything, which is not to see a bubble that is half taken over.
    void this.#host.updateComplete.then(() => this.#host.isConnected && this.#watch())
  }

  hostDisconnected() {
    this.#observer.disconnect()
  }

  #watch() {
    for (let at = parentOf(this.#host); at; at = parentOf(at)) this.#observer.observe(at, { attributes: true })
    this.#follow()
  }

  #follow() {
    const { colorScheme } = getComputedStyle(parentOf(this.#host) ?? document.documentElement)
    const said = colorScheme === 'normal' ? document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content : colorScheme
    this.#host.style.setProperty('--_scheme', said ?? '')
  }
}
