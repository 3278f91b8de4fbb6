import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'

/** Says politely what is new in a section. */
export type Announce = (news: string, section: Element) => void

/** A section, which a bell around it may speak for. */
export type SectionHost = ReactiveControllerHost & Element & { announce: Announce | undefined }

/**
 * What a section has to say politely. The bell around it says it, so that there is one voice for all sections; a section that stands
 * alone says it itself.
 */
export class SectionNews implements ReactiveController {
  readonly #host: SectionHost
  readonly #news: () => string
  #said = ''

  /** @param news asked after each drawing; empty when there is nothing to say */
  constructor(host: SectionHost, news: () => string) {
    this.#host = host
    this.#news = news
    host.addController(this)
  }

  /** The region for it, where there is no bell. It is there before it has something to say: some screen readers pass over what comes with its words. */
  render(): TemplateResult | typeof nothing {
    return this.#host.announce ? nothing : html`<p class="unseen" role="status">${this.#news()}</p>`
  }

  hostUpdated() {
    const news = this.#news()
    if (news === this.#said) return
    this.#said = news
    this.#host.announce?.(news, this.#host)
  }
}
