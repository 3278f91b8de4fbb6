import type { Help } from '@shopbell/core'
import type { FaqEntry } from '@shopbell/core/faq'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

const MOST_RESULTS = 8
/** Who stops typing for so long, in milliseconds, meant what they typed. */
const PAUSE = 1500

/** What was typed into the search, and what it finds. Tells the owner of searches that find nothing. */
export class SearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #help: () => Help | undefined
  #query = ''
  #found: FaqEntry[] = []
  #unfinished = false
  #reported = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Whether what was typed is worth talking about: whoever typed it has paused. */
  settled = false

  constructor(host: ReactiveControllerHost, help: () => Help | undefined) {
    this.#host = host
    this.#help = help
    host.addController(this)
  }

  /** As it was typed. */
  get query(): string {
    return this.#query
  }

  /** Without space around it; empty when there is nothing to look for. */
  get text(): string {
    return this.#query.trim()
  }

  /**
   * @param composing whether an input method is still at work on it
   * @param settled whether it is meant as it is, and not half a word
   */
  type(query: string, composing = false, settled = false) {
    this.#query = query
    this.#unfinished = composing
    this.settled = settled
    clearTimeout(this.#timer)
    if (this.text !== '') this.#timer = setTimeout(() => this.#pause(), PAUSE)
    this.#host.requestUpdate()
  }

  /** The nearest entries, best first. Half a composed word that finds nothing leaves what the word before found. */
  results(): readonly FaqEntry[] {
    const shown = this.#found.map(({ id }) => id)
    const found = this.text === '' ? [] : (this.#help()?.search(this.text, MOST_RESULTS, shown) ?? [])
    if (found.length > 0 || !this.#unfinished) this.#found = found
    return this.#found
  }

  /** What was shown last. */
  get shown(): readonly FaqEntry[] {
    return this.#found
  }

  hostConnected() {}

  hostDisconnected() {
    clearTimeout(this.#timer)
  }

  #pause() {
    this.#unfinished = false
    this.settled = true
    this.#host.requestUpdate()
    const help = this.#help()
    if (help?.$state.get().status !== 'ready' || this.results().length > 0 || this.text === this.#reported) return
    this.#reported = this.text
    // The owner's list of misses is no concern of the visitor, who goes on without it.
    help.reportMiss(this.text).catch(() => {})
  }
}
