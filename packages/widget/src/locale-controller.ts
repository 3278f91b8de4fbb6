import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Language, languageFor } from './strings/languages.ts'
import { knownStrings, loadStrings, type Strings } from './strings.ts'

const RETRY_MS = 3000

/** The language of an element: its own `lang`, else that of the nearest ancestor, through shadow roots. */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  #observer: MutationObserver | undefined
  #language: Language | undefined
  #strings: Strings | undefined

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

  /** The words for {@link tag}; those of the language before when they could not be loaded. */
  get strings(): Strings {
    return this.#strings as Strings
  }

  /** To be called before each update, which waits for what this answers with: until the words are here. */
  prepare(): Promise<void> | undefined {
    const language = languageFor(this.tag)
    if (language === this.#language) return undefined
    const strings = knownStrings(language)
    if (!strings) return this.#load(language)
    this.#language = language
    this.#strings = strings
    return undefined
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

  async #load(language: Language): Promise<void> {
    try {
      await loadStrings(language)
    } catch (error) {
      console.error(`Shopbell: the words for "${language}" could not be loaded: ${error}`)
      if (this.#strings) {
        this.#language = language
        return
      }
      // An element without words shows nothing; it has to wait for them.
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
    // The page may speak another language by now.
    await this.prepare()
  }
}

function parentOf(element: Element): Element | undefined {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined)
}
