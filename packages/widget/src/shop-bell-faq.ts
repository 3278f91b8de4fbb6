import { type Chat, type HeadlessClient, toShopBellError } from '@shopbell/core'
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { ShopBellAskEvent, ShopBellErrorEvent } from './events.ts'
import { renderArticle, saidOf, type Vote } from './faq/article-view.ts'
import { listButtons, moveThroughList } from './faq/list-keys.ts'
import { renderCategory, renderHome, renderResults } from './faq/pages.ts'
import type { Scene } from './faq/scene.ts'
import { renderSearchBox } from './faq/search-box.ts'
import { SearchController } from './faq/search-controller.ts'
import { type FaqPage, type Place, Trail } from './faq/trail.ts'
import { renderFailure, renderGone, renderSkeleton } from './faq/waiting-views.ts'
import { backIcon } from './icons.ts'
import { keepTyping } from './keep-typing.ts'
import { LocaleController } from './locale-controller.ts'
import { PageSchemeController } from './page-scheme-controller.ts'
import { type Announce, SectionNews } from './section-news.ts'
import { faqStyles } from './shop-bell-faq.styles.ts'
import { StoreController } from './store-controller.ts'
import type { Words } from './strings.ts'
import { tokens } from './tokens.ts'
import { WhenVisibleController } from './when-visible-controller.ts'

/**
 * @summary The answers of a shop: search while typing, topics, and each answer with what leads on from it.
 * Fills the height that it is given and scrolls inside; without one it is as tall as what it shows.
 *
 * @csspart search - the search input
 * @csspart question - a question in a list
 * @csspart result - a question that the search found
 * @csspart category - a topic
 * @csspart back - goes back to where the visitor was
 * @csspart answer - the article that is read
 * @csspart vote - "Did this help?", with `vote-yes` or `vote-no`
 * @csspart ask - asks a person
 * @csspart retry - loads again what could not be loaded
 *
 * @fires shop-bell-ask - the visitor wants to ask a person; carries what was typed or read
 * @fires shop-bell-error - the answers could not be loaded, or a vote did not get through
 */
export class ShopBellFaqElement extends LitElement {
  /** Its looks, and the tokens that all elements share. */
  static override styles = [tokens, faqStyles]

  /** How its properties come from attributes. */
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    productUrl: { attribute: 'product-url' },
    words: { attribute: false },
    announce: { attribute: false },
    votes: { state: true },
  }

  /** Where the answers come from. */
  client: HeadlessClient | undefined

  /** Address of a product's page, with `{sku}` in it, such as `/p/{sku}`. Without it products are no links. */
  productUrl: string | undefined

  /** Says in its place what is new; without it the element has a region of its own for that. */
  announce: Announce | undefined

  /** Words of the page's own, in place of those that the element has; what is not given stays. */
  words: Words | undefined

  private votes: ReadonlyMap<string, Vote> = new Map()

  readonly #locale = new LocaleController(this)
  readonly #visible = new WhenVisibleController(this)
  readonly #search = new SearchController(this, () => this.client?.help)
  readonly #help = new StoreController(this, () => this.client?.help.$state)
  readonly #trail = new Trail()
  readonly #news = new SectionNews(this, () => this.#heard())
  #asked: { client: HeadlessClient; locale: string } | undefined
  /** The chat of whoever is here. */
  #visitor: Chat | undefined
  /** Where the focus goes when the page that was opened is there. */
  #arriving: Place | 'at-heading' | undefined

  get #input(): HTMLInputElement | null {
    return this.renderRoot?.querySelector('input')
  }

  get #content(): HTMLElement {
    return this.renderRoot?.querySelector('.content') as HTMLElement
  }

  constructor() {
    super()
    new PageSchemeController(this)
    keepTyping(this)
    // A new product or audience ranks anew, and a new language loads anew.
    new StoreController(this, () => this.client?.$context)
    new StoreController(this, () => this.client?.$locale)
    new StoreController(this, () => this.client?.$chat)
  }

  /** Opens an answer. One that is not there, or no more, is said to be gone. */
  showArticle(id: string) {
    this.#open({ kind: 'article', id })
  }

  /** Searches, as if the visitor had typed it. */
  search(query: string) {
    this.#trail.reset()
    this.#search.type(query, false, true)
  }

  /** Focuses the search, or the heading of the answer that is read. */
  override focus(options?: FocusOptions) {
    void this.updateComplete.then(() => (this.#input ?? this.#heading())?.focus(options))
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const words = this.#locale.prepare()
    if (!words) super.scheduleUpdate()
    return words?.then(() => super.scheduleUpdate())
  }

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.has('client') ? undefined : this.#visitor
    this.#visitor = this.client?.$chat.get()
    // Who signs in goes on where they are; whoever comes after somebody finds nothing of them.
    const isNext = before && before !== this.#visitor && (this.#visitor?.anonymous || !before.anonymous)
    if (isNext) this.#search.type('')
    else if (!changed.has('client') || changed.get('client') === undefined) return
    this.#trail.reset()
    this.votes = new Map()
  }

  override updated() {
    const { query } = this.#search
    if (this.#input && this.#input.value !== query) this.#input.value = query
    this.#loadOnce()
    this.#arrive()
  }

  override render() {
    const { strings } = this.#locale
    const reading = this.#trail.page.kind === 'article'
    const content = this.#renderContent()
    return html`
      <div class="top">
        ${this.#trail.page.kind === 'home' ? nothing : html`<button type="button" class="back" part="back" @click=${this.#back}>${backIcon}${strings.faq.back}</button>`}
        ${
          reading
            ? nothing
            : renderSearchBox({
                strings: strings.faq,
                query: this.#search.query,
                onType: (query, composing) => this.#search.type(query, composing),
                onLeave: () => listButtons(this.#content)[0]?.focus(),
              })
        }
      </div>
      ${this.#news.render()}
      <div class="content" tabindex="-1" @keydown=${this.#pressKey}>${content}</div>
    `
  }

  #renderContent() {
    const strings = this.#locale.strings.faq
    const { client } = this
    const help = this.#help.value
    if (client && help?.status === 'failed') {
      return renderFailure(strings, this.#retry, client.hasServer ? () => this.#ask(this.#search.text) : undefined)
    }
    if (!client || help?.status !== 'ready') return renderSkeleton(strings)
    const scene: Scene = {
      client,
      strings,
      bundle: help.bundle,
      locale: this.#locale.locale,
      productUrl: (sku) => this.productUrl?.replaceAll('{sku}', encodeURIComponent(sku)),
      open: (page) => this.#open(page),
      ask: (question) => this.#ask(question),
    }
    return this.#renderPage(this.#trail.page, scene)
  }

  #renderPage(page: FaqPage, scene: Scene) {
    if (page.kind === 'article') {
      const entry = scene.client.help.article(page.id)
      return entry
        ? renderArticle(entry, this.votes.get(entry.id), (helpful) => this.#vote(entry.id, helpful), scene)
        : renderGone(scene.strings)
    }
    const { text } = this.#search
    const found = this.#search.results()
    if (text !== '') return renderResults(found, text, scene)
    return page.kind === 'home' ? renderHome(scene) : renderCategory(page.id, scene)
  }

  /** What somebody who does not see it is to be told. */
  #heard(): string {
    const strings = this.#locale.strings.faq
    const { page } = this.#trail
    const status = this.#help.value?.status
    if (status !== 'ready') return status === 'failed' ? '' : strings.loading
    if (page.kind === 'article') return saidOf(this.votes.get(page.id), strings)
    const { text } = this.#search
    const { length } = this.#search.shown
    return text === '' || !this.#search.settled ? '' : length > 0 ? strings.found(length) : strings.nothing(text)
  }

  #open(page: FaqPage) {
    this.#trail.open(page, this.#content?.scrollTop ?? 0)
    this.#arriving = 'at-heading'
    this.requestUpdate()
  }

  #back() {
    this.#arriving = this.#trail.back()
    this.requestUpdate()
  }

  #arrive() {
    const arriving = this.#arriving
    if (!arriving || this.#help.value?.status !== 'ready') return
    this.#arriving = undefined
    if (arriving === 'at-heading') {
      this.#content.scrollTop = 0
      this.#heading()?.focus()
      return
    }
    this.#content.scrollTop = arriving.scrollTop
    const pressed = this.#content.querySelector<HTMLElement>(`[data-key="${CSS.escape(arriving.key)}"]`)
    ;(pressed ?? this.#input ?? this.#heading())?.focus()
  }

  #heading(): HTMLElement | null {
    return this.#content?.querySelector<HTMLElement>('h2[tabindex]') ?? null
  }

  #loadOnce() {
    const { client } = this
    if (!client || !this.#visible.seen) return
    const locale = client.$locale.get()
    if (this.#asked?.client === client && this.#asked.locale === locale) return
    this.#asked = { client, locale }
    this.#load()
  }

  #load() {
    this.client?.help.load().catch((error) => this.dispatchEvent(new ShopBellErrorEvent(toShopBellError(error))))
  }

  readonly #retry = () => {
    // The button goes as soon as it is pressed; the focus is to stay.
    this.#content.focus()
    this.#load()
  }

  #ask(question: string) {
    this.dispatchEvent(new ShopBellAskEvent(question))
  }

  async #vote(entry: string, helpful: boolean) {
    const say = (vote: Vote) => {
      this.votes = new Map(this.votes).set(entry, vote)
    }
    say(helpful ? 'helped' : 'did-not-help')
    try {
      await this.client?.help.vote(entry, helpful)
    } catch (error) {
      say('failed')
      this.dispatchEvent(new ShopBellErrorEvent(toShopBellError(error)))
    }
  }

  #pressKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.#input && this.#search.query !== '') {
      event.stopPropagation()
      this.#search.type('')
      this.#input.focus()
    } else moveThroughList(event, this.#content, () => this.#input?.focus())
  }
}
