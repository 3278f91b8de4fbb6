import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Strings, stringsFor } from './strings.ts'

/** The language of an element: its own `lang`, else that of the nearest ancestor, through shadow roots. */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  #observer: MutationObserver | undefined

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host
    host.addController(this)
  }

  /** A BCP 47 tag, such as `zh-CN`. */
  get tag(): string {
    for (let at: Element | undefined = this.#host; at; at = parentOf(at)) {
      const lang = at.getAttribute('lang')
      if (lang) return lang
    }
    return 'en'
  }

  /** The words for {@link tag}. */
  get strings(): Strings {
    return stringsFor(this.tag)
  }

  hostConnected() {
    // Single-page shops change the language of the whole page, or of a part of it, in place.
    this.#observer = new MutationObserver(() => this.#host.requestUpdate())
    for (let at: Element | undefined = this.#host; at; at = parentOf(at)) {
      this.#observer.observe(at, { attributes: true, attributeFilter: ['lang'] })
    }
  }

  hostDisconnected() {
    this.#observer?.disconnect()
  }
}

function parentOf(element: Element): Element | undefined {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined)
}
