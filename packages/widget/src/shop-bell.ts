import type { HeadlessClient, Section, SiteAnswer, Target } from '@shopbell/core'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { availableSections } from './bell/available-sections.ts'
import { bubbleCss } from './bell/bubble.css.ts'
import { bubbleStyles } from './bell/bubble.styles.ts'
import { type Bubble, newsOf, takeBubble } from './bell/bubble.ts'
import { ClientController } from './bell/client-controller.ts'
import { DataMenu } from './bell/data-menu.ts'
import { asksToClose } from './bell/escape.ts'
import { followClient } from './bell/follow-client.ts'
import { keepPlace } from './bell/keep-place.ts'
import { keepScrolling } from './bell/keep-scrolling.ts'
import { loadFailure } from './bell/load-failure.ts'
import { callBeforeSending, notePage, noteProduct } from './bell/page-context.ts'
import { followPageLinks } from './bell/page-links.ts'
import { createPageTitle } from './bell/page-title.ts'
import { panelHeadStyles } from './bell/panel-head.styles.ts'
import { panelHeader } from './bell/panel-header.ts'
import { properties } from './bell/properties.ts'
import { SectionLoader } from './bell/section-loader.ts'
import { sectionPanels } from './bell/section-panel.ts'
import { followSectionWishes } from './bell/section-wishes.ts'
import { SiteLoader } from './bell/site-loader.ts'
import { SiteLook } from './bell/site-look.ts'
import { tabList } from './bell/tab-list.ts'
import { isTalking, turnToTalk } from './bell/talking.ts'
import { keepInTopLayer } from './bell/top-layer.ts'
import { ShopBellCloseEvent, ShopBellOpenEvent } from './events.ts'
import { LocaleController } from './locale-controller.ts'
import { nextTask } from './next-task.ts'
import type { Announce } from './section-news.ts'
import { styles } from './shop-bell.styles.ts'
import { StoreController } from './store-controller.ts'
import type { Words } from './strings.ts'
import { tokens } from './tokens.ts'

/**
 * @summary The bell: a bubble at the corner of the page, and a panel with answers, chat and rating.
 *
 * Takes its client from `client`; without one it makes its own from its attributes.
 *
 * @slot icon - The drawing in the bubble.
 * @slot header - Replaces name, greeting and faces at the head of the panel.
 * @slot welcome - Replaces the greeting.
 * @slot footer - Below the sections.
 * @csspart bubble - The round button.
 * @csspart badge - The number of unread messages on it.
 * @csspart panel - What opens.
 * @csspart tabs - The list of tabs.
 * @cssprop --shop-bell-accent - Colour of the bubble, of buttons and links.
 * @cssprop --shop-bell-on-accent - Colour of what lies on the accent.
 * @cssprop --shop-bell-background - Colour of the panel.
 * @cssprop --shop-bell-surface - Colour of cards and of others' messages.
 * @cssprop --shop-bell-text - Colour of text.
 * @cssprop --shop-bell-muted - Colour of less important text.
 * @cssprop --shop-bell-border - Colour of lines.
 * @cssprop --shop-bell-danger - Colour of what went wrong.
 * @cssprop --shop-bell-radius - Radius of the panel's corners.
 * @cssprop --shop-bell-font - The font family.
 * @cssprop --shop-bell-shadow - The shadow below bubble and panel.
 * @cssprop --shop-bell-offset - Distance to the corner of the page; default 20px.
 * @cssprop --shop-bell-layer - The `z-index` of the bubble; default 2147480000.
 * @fires shop-bell-open - The panel was opened.
 * @fires shop-bell-close - The panel is about to be closed; can be prevented.
 * @fires shop-bell-message - Somebody answered the visitor.
 * @fires shop-bell-rate - The visitor rated the chat.
 * @fires shop-bell-error - Something failed.
 */
export class ShopBellElement extends LitElement {
  /** Its looks, and the tokens that all elements share. */
  static override styles = [bubbleCss, tokens, styles, bubbleStyles, panelHeadStyles]

  /** How its properties come from attributes. */
  static override properties = properties

  /** The client; made from the attributes when none is given. With `null` there is none, and nothing is shown. */
  client: HeadlessClient | null | undefined
  /** Words of the page's own, in place of those that the element has; what is not given stays. */
  words: Words | undefined
  /** The server's origin, such as `https://help.example`. Without it there are answers, but no chat. */
  server = ''
  /** The site's key on the server. */
  site = ''
  /** Address of a compiled FAQ, for use without a server; `{locale}` in it is replaced. */
  faq = ''
  /** Address of a product page; `{sku}` in it is replaced. Without it products in answers are plain text. */
  productUrl = ''
  /** The corner: at the `end` of a line, or at its `start`. @default what the site's owner chose, else 'end' */
  position = ''
  /** `light`, `dark`, or `auto` as the device wants it. @default 'auto' */
  theme = ''
  /** Whether the panel is open. */
  open = false
  /** Takes the answers away. */
  noFaq = false
  /** Takes the chat away. */
  noChat = false
  /** Takes away the sound when somebody answers and the panel is not looked at. */
  noSound = false
  /** Asks the server, for the client that is made from the attributes. @default the page's `fetch` */
  fetch: typeof fetch | undefined
  /** Loads the element of a section when it is shown for the first time; needed when it is not registered yet. */
  loadSection: ((section: Section) => Promise<unknown>) | undefined
  /** Draws and lays out the section that opens first, out of sight, so that opening it takes no time; false again once it was closed. */
  drawAhead = false
  private section: Section = 'faq'
  private visited: ReadonlySet<Section> = new Set()
  private news: Readonly<Record<string, string>> = {}

  readonly #locale = new LocaleController(this)
  readonly #clients = new ClientController(this, (client, signal) => this.#follow(client, signal))
  readonly #unread = new StoreController<number>(this, () => this.client?.$unread)
  readonly #site = new StoreController<SiteAnswer | null>(this, () => this.client?.site.$site)
  readonly #look = new SiteLook(this, () => this.#site.value)
  readonly #title = createPageTitle()
  readonly #data = new DataMenu(this, () => ({ client: this.client, strings: this.#locale.strings, locale: this.#locale.locale }))
  readonly #loader = new SectionLoader(this, { load: () => this.loadSection, onError: (caught) => this.#clients.report(caught) })
  readonly #siteLoader = new SiteLoader((caught) => this.#clients.report(caught))
  #bubble!: Bubble
  #listening = new AbortController()

  get #panel(): HTMLElement | null {
    return this.renderRoot?.querySelector('#panel')
  }

  /** Opens the panel at a section, or where it was; at the chat when somebody answered there or is expected to. */
  async show(section?: Section): Promise<void> {
    if (!this.client) await this.updateComplete
    if (!this.client) return
    if (section === 'rating') this.visited = new Set([...this.visited, section])
    const opens = !this.open
    this.section = section ?? (opens && isTalking(this.client) ? 'chat' : this.section)
    this.open = true
    await this.updateComplete
    if (opens) this.dispatchEvent(new ShopBellOpenEvent(this.section))
    if (opens && !section) turnToTalk(this, this.client, this.#listening.signal)
    // A panel that opens by itself must not take the focus away from what somebody is doing.
    if (navigator.userActivation?.isActive ?? true) await this.#focusSection()
  }

  /** Closes the panel, unless the page prevents it. */
  hide(source: ShopBellCloseEvent['source'] = 'host'): void {
    if (!this.open || !this.dispatchEvent(new ShopBellCloseEvent(source))) return
    const returnsFocus = source !== 'host' || this.#panel?.contains(this.shadowRoot?.activeElement ?? null)
    this.open = this.drawAhead = false
    this.#data.fallSilent()
    if (this.section === 'rating') this.section = 'chat'
    this.visited = new Set([...this.visited].filter((section) => section !== 'rating'))
    if (returnsFocus) void this.updateComplete.then(() => this.#bubble.focus())
  }

  /** Opens the panel, or closes it. */
  async toggle(section?: Section): Promise<void> {
    return this.open ? this.hide() : this.show(section)
  }

  /** Opens an answer by its id. */
  async showArticle(id: string): Promise<void> {
    await this.show('faq')
    ;(await this.#loader.element('faq'))?.showArticle(id)
  }

  /** Opens the chat with a text in the composer; with `handoff`, what is sent next goes straight to a person. */
  async prefill(text: string, options: { handoff?: boolean } = {}): Promise<void> {
    await this.show('chat')
    await (await this.#loader.element('chat'))?.prefill(text, options)
  }

  /** Opens what a link of the page points at; a product is named by the link's text unless the page named it before. */
  async follow(target: Target, link?: HTMLElement): Promise<void> {
    if ('article' in target) return this.showArticle(target.article)
    if ('section' in target) return this.show(target.section)
    if ('last' in target) return this.show()
    if (this.client) noteProduct(this.client, target.product, link)
    await this.show('faq')
    // Away from an answer that is still open, to the first page, where the product's own answers lead.
    ;(await this.#loader.element('faq'))?.search('')
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    document.addEventListener('keydown', (event) => this.#onKeyDown(event), { signal })
    document.addEventListener('visibilitychange', () => this.#showUnreadInTitle(), { signal })
    keepPlace(this, signal)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#listening.abort()
    this.#title.show(0)
  }

  protected override createRenderRoot(): HTMLElement {
    const root = super.createRenderRoot() as ShadowRoot
    this.#bubble = takeBubble(root, () => (this.open ? this.hide('button') : void this.show()))
    this.renderOptions.renderBefore = null
    keepScrolling(this.#bubble.frame)
    return this.#bubble.frame
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const words = this.#locale.prepare()
    const draw = () => super.scheduleUpdate()
    // On a slow phone the client and the first drawing would be one long task.
    if (!this.hasUpdated && (this.server || this.faq)) {
      this.#clients.prepare(this.#locale.tag)
      return (words ?? nextTask()).then(draw)
    }
    return words ? words.then(draw) : void draw()
  }

  protected override willUpdate() {
    const { tag } = this.#locale
    this.#clients.prepare(tag)
    if (!this.client) return
    if (this.client.$locale.get() !== tag) this.client.noteLocale(tag)
    const sections = this.#sections()
    if (!sections.includes(this.section) && sections[0]) {
      this.section = sections[0]
      if (this.#panel?.contains(this.shadowRoot?.activeElement ?? null)) void this.updateComplete.then(() => this.#focusSection())
    }
    if ((this.open || this.drawAhead) && !this.visited.has(this.section)) this.visited = new Set([...this.visited, this.section])
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    this.#showUnreadInTitle()
    // Without a client, because an attribute is wrong, a bubble would promise what is not there.
    if (!this.client) return this.#bubble.remove()
    this.#bubble.show({ ...this.#state(), atStart: (this.position || this.#look.position) === 'start' })
    if (this.#panel) keepInTopLayer(this.#panel, this.open)
    const opens = this.open && (changed.has('open') || changed.has('client'))
    if (opens) this.#notePage()
    if (opens) this.#siteLoader.load(this.client)
    if (this.open && (changed.has('open') || changed.has('section'))) this.#loader.load(this.section)
  }

  override render(): TemplateResult | typeof nothing {
    const { client, section: selected, theme, productUrl, words } = this
    if (!client) return nothing
    const { strings, unread } = this.#state()
    const sections = this.#sections()
    const { failed } = this.#loader
    const failure = () => loadFailure(strings, () => this.#loader.load(selected))
    return html`
      <span class="visually-hidden" role="status" ?hidden=${this.open}>${newsOf(this.#state())}</span>
      <section id="panel" class="panel ${this.drawAhead && !this.open ? 'ahead' : ''}" part="panel" tabindex="-1" aria-labelledby="title" @focusin=${this.#notePage}>
        <p class="visually-hidden" role="status">${this.#data.news || this.news[`shop-bell-${selected}`]}</p>
        ${panelHeader({ site: this.#site.value, strings, data: this.#data, onClose: () => this.hide('button') })}
        ${sections.length > 1 ? tabList({ sections, selected, unread: selected === 'chat' ? 0 : unread, strings, onSelect: (section) => (this.section = section) }) : nothing}
        ${sectionPanels({ client, sections, selected, failed, failure, visited: this.visited, theme, productUrl, words, announce: this.#announce })}
        <slot name="footer"></slot>
      </section>
    `
  }

  /** One voice for all sections: that of the one that is shown. */
  readonly #announce: Announce = (news, { localName }) => {
    this.news = { ...this.news, [localName]: news }
  }

  #state() {
    return { open: this.open, unread: this.#unread.value ?? 0, strings: this.#locale.strings.bell }
  }

  #sections(): Section[] {
    return availableSections(this.client, { noFaq: this.noFaq, noChat: this.noChat, ratingAsked: this.visited.has('rating') })
  }

  #follow(client: HeadlessClient, signal: AbortSignal) {
    followClient(this, client, signal)
    followPageLinks((target, link) => this.follow(target, link), signal)
    followSectionWishes(client, { onAsk: (text) => this.prefill(text, { handoff: true }), onArticle: (id) => this.showArticle(id) }, signal)
    callBeforeSending(client, () => this.#notePage(), signal)
  }

  #notePage() {
    if (this.client) notePage(this.client, this.#title.own)
  }

  #showUnreadInTitle() {
    const seen = this.open && document.visibilityState === 'visible'
    this.#title.show(seen || !this.client ? 0 : (this.#unread.value ?? 0))
  }

  #onKeyDown(event: KeyboardEvent) {
    if (!this.open || !asksToClose(event, this)) return
    event.preventDefault()
    this.hide('escape')
  }

  async #focusSection(): Promise<void> {
    // On a touch screen the focus in a text field brings up the keyboard, over the half of what was asked for.
    const { section } = this
    const target = matchMedia('(pointer: coarse)').matches ? null : await this.#loader.element(section)
    if (section !== this.section) return this.#focusSection()
    ;(target ?? this.#panel)?.focus()
  }
}
