import { type Chat, type HeadlessClient, toShopBellError } from '@shopbell/core'
import type { ConversationHead, Product } from '@shopbell/core/protocol'
import { html, LitElement, nothing, type PropertyDeclarations } from 'lit'
import { Answers } from './chat/answers.ts'
import { ChatStores } from './chat/chat-stores.ts'
import type { ChatView, ChatWords } from './chat/chat-view.ts'
import { Composer } from './chat/composer.ts'
import { DropTarget } from './chat/drop-target.ts'
import { EarlierMessages } from './chat/earlier-messages.ts'
import { FocusKeeper } from './chat/focus-keeper.ts'
import { greetingView } from './chat/greeting.ts'
import { hoursLine } from './chat/hours-line.ts'
import { ItemOffer, type ItemOfferState } from './chat/item-offer.ts'
import { LaterParts } from './chat/later-parts.ts'
import { messageListView } from './chat/message-list.ts'
import { NewBelow } from './chat/new-below.ts'
import { personBarView } from './chat/person-bar.ts'
import { PersonRequest } from './chat/person-request.ts'
import { Presence } from './chat/presence.ts'
import { ResumeChat } from './chat/resume-chat.ts'
import { RowList } from './chat/row-list.ts'
import { ScrollKeeper } from './chat/scroll-keeper.ts'
import { Sending } from './chat/sending.ts'
import { TimeLabels } from './chat/time-labels.ts'
import { typingView } from './chat/typing-line.ts'
import { ShopBellErrorEvent } from './events.ts'
import { keepTyping } from './keep-typing.ts'
import { LocaleController } from './locale-controller.ts'
import { PageSchemeController } from './page-scheme-controller.ts'
import { type Announce, SectionNews } from './section-news.ts'
import { styles } from './shop-bell-chat.styles.ts'
import type { Words } from './strings.ts'
import { tokens } from './tokens.ts'

/**
 * @summary The chat: messages, composer, the assistant's answers and the way to a person.
 *
 * @csspart header - The bar that says who one is talking to.
 * @csspart message - Each message; also `message-own`, `message-agent` or `message-assistant`.
 * @csspart composer - The form below the messages.
 * @csspart input - The field that one writes into.
 * @csspart send - The button that sends.
 * @fires shop-bell-article - The visitor wants to read an answer in full.
 * @fires shop-bell-error - Something failed; the chat goes on.
 */
export class ShopBellChatElement extends LitElement {
  /** Its looks, and the tokens that all elements share. */
  static override styles = [tokens, styles]

  /** How its properties come from attributes. */
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    words: { attribute: false },
    announce: { attribute: false },
    ratingWanted: { state: true },
  }

  /** The client whose present chat is shown. */
  client: HeadlessClient | undefined
  /** Words of the page's own, in place of those that the element has; what is not given stays. */
  words: Words | undefined
  /** Says in its place what is new; without it the element has a region of its own for that. */
  announce: Announce | undefined

  private ratingWanted = false

  readonly #locale = new LocaleController(this)
  readonly #stores = new ChatStores(this)
  readonly #told = { onTrouble: this.#stores.setOutOfReach, onError: (caught: unknown) => this.#report(caught) }
  readonly #presence = new Presence(this)
  readonly #earlier = new EarlierMessages(this, { chat: () => this.#stores.chat, ...this.#told })
  readonly #person = new PersonRequest(this, { client: () => this.client, onAway: () => this.#leaveEmail(), ...this.#told })
  readonly #resume = new ResumeChat(this, this.#told)
  readonly #sending = new Sending({
    client: () => this.client,
    onSent: () => this.#scroll.toEnd(),
    onFull: () => this.#composer.sayFull(),
    ...this.#told,
  })
  readonly #composer = new Composer(this, {
    send: (text, options) => this.#send(text, options),
    sendPicture: (picture) => this.#sending.picture(picture),
    setTyping: (on) => this.#stores.chat?.setTyping(on),
    setDraft: (text) => this.#stores.chat?.setDraft(text),
  })
  readonly #offer = new ItemOffer(this, (product) => this.#askAbout(product))
  readonly #drop = new DropTarget(this, (files) => this.#composer.addFiles(files))
  readonly #later = new LaterParts(this, () => this.client, this.#told)
  readonly #answers = new Answers(this, {
    client: () => this.client,
    show: (id, known) => this.#later.showArticle(id, known),
    ask: (question) => this.#send(question, { handoff: false }),
    ...this.#told,
  })
  readonly #rows = new RowList(this)
  readonly #times = new TimeLabels(this)
  // After everything that may change how high the list is.
  readonly #scroll = new ScrollKeeper(this, () => this.#rows.look())
  readonly #below = new NewBelow(() => this.#scroll.toEnd())
  readonly #news = new SectionNews(this, () => this.#heard())
  #shown: Chat | undefined
  #wasSeen = false

  constructor() {
    super()
    new PageSchemeController(this)
    keepTyping(this)
    new FocusKeeper(this)
  }

  /** Puts a text into the composer; with `handoff` what is sent next goes straight to a person. */
  async prefill(text: string, options: { handoff?: boolean } = {}): Promise<void> {
    this.#composer.prefill(text, options)
    await this.updateComplete
    this.focus()
  }

  /** Puts the cursor into the composer. */
  override focus(): void {
    this.#composer.focus()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#wasSeen = false
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const words = this.#locale.prepare()
    if (!words) super.scheduleUpdate()
    return words?.then(() => super.scheduleUpdate())
  }

  override willUpdate() {
    this.#stores.follow(this.client)
    const { chat, messages } = this.#stores
    if (chat !== this.#shown) this.#change(chat)
    this.#composer.adopt(this.#stores.draft ?? this.#composer.draft)
    this.#scroll.look()
    this.#below.look(messages, this.#scroll.atEnd)
  }

  override render() {
    const { chat: words } = this.#locale.strings
    const { head } = this.#stores
    const offer = this.#offerState(words)
    if (!this.client?.hasServer || !head) return html`<p class="unavailable">${words.unavailable}</p>`
    return html`
      ${this.#barView(head, words)}
      <div class="frame">
        <div class="scroller" tabindex="0" role="group" aria-label=${words.messages} @scroll=${this.#scroll.scrolled}>
          <div class="content">${this.#contentView(head, words)}</div>
        </div>
        ${this.#below.render(words)}
      </div>
      ${this.#stores.isCutOff ? html`<p class="connection">${words.noConnection}</p>` : nothing}
      ${this.#news.render()}
      ${this.#offer.row(offer)}
      ${this.#composer.render(words, head.status === 'closed' ? words.placeholderClosed : words.placeholder, this.#offer.button(offer))}
      ${this.#drop.over ? html`<div class="drop"><span>${words.dropPictures}</span></div>` : nothing}
    `
  }

  /** What somebody who does not see it is to be told; of a list that is drawn as a whole the log says what is new. */
  #heard(): string {
    const { chat: words } = this.#locale.strings
    if (!this.#stores.head) return ''
    return this.#stores.isCutOff ? words.noConnection : this.#rows.isCut ? this.#below.text(words) : ''
  }

  override updated() {
    const { chat } = this.#stores
    const seen = this.#presence.seen
    if (seen && !this.#wasSeen && chat) this.#attend(chat)
    this.#wasSeen = seen
    if (!seen || !chat || !this.client?.hasServer) return
    if (this.#presence.sees('list-end')) chat.markRead().catch(this.#report)
    if (this.#presence.sees('list-start')) this.#earlier.loadInView()
  }

  /** Somebody else's chat shows nothing that was typed or clicked in this one. */
  #change(chat: Chat | undefined) {
    const samePerson = this.#shown === undefined || (this.#shown.anonymous && chat?.anonymous === false)
    if (samePerson && this.#composer.draft) chat?.setDraft(this.#composer.draft)
    // Who signs in takes along what they were writing.
    if (samePerson) this.#shown?.setDraft('')
    this.#resume.end()
    this.#wasSeen = false
    this.#shown = chat
    this.ratingWanted = false
    if (samePerson) return
    this.#answers.clear()
    this.#offer.clear()
    this.#composer.clear()
    this.#later.contact?.clear()
  }

  /** Begins what waits until somebody looks: nothing is asked of the server before. */
  #attend(chat: Chat) {
    if (!this.client?.hasServer) return
    // Hours are a help, not a need.
    this.client.site.load().catch(() => undefined)
    this.#resume.begin(chat)
  }

  #barView(head: ConversationHead, words: ChatWords) {
    const { hasAgentAnswered, asksRating, canLeaveEmail, site } = this.#stores
    return personBarView({
      head,
      site,
      words,
      locale: this.#locale.locale,
      asking: this.#person.asking,
      askFailed: this.#person.failed,
      canRate: hasAgentAnswered && !asksRating && !this.ratingWanted,
      canLeaveEmail: canLeaveEmail && !this.#later.contact?.open,
      askPerson: this.#person.ask,
      leaveEmail: this.#leaveEmail,
      rate: this.#wantRating,
    })
  }

  #contentView(head: ConversationHead, words: ChatWords) {
    const { messages, notices, hasEarlier, typing, site, asksRating } = this.#stores
    const list = this.#rows.choose(messages, notices, this.#scroll.atEnd)
    const hours = site ? hoursLine(site.hours, this.#locale.locale, words) : ''
    return html`
      ${hasEarlier && this.#rows.reachesBack ? this.#earlier.render(messages[0]?.id, words) : nothing}
      ${list.items.length === 0 ? greetingView(site?.name ?? null, words) : nothing}
      <div class="log" role="log" aria-label=${words.label} aria-relevant="additions" aria-busy=${this.#earlier.loading}
        aria-live=${list.isMoved || (list.isCut && !this.#scroll.atEnd) ? 'off' : nothing} @beforematch=${this.#rows.reveal}>
        ${messageListView(list.items, this.#rows.newestOwn, this.#view(head, words), list.isCut ? (hasEarlier ? -1 : messages.length) : undefined)}
      </div>
      ${typing ? typingView(typing, words) : nothing}
      ${this.#later.article?.render(words)}
      ${this.#later.contact?.render(hours, words, { send: (content) => this.#sending.contact(content), queue: head.status === 'waiting' ? null : this.#queue })}
      ${
        asksRating || this.ratingWanted
          ? html`<shop-bell-rating class="rating" exportparts="star" .client=${this.client} .words=${this.words}></shop-bell-rating>`
          : nothing
      }
      <div class="list-end"></div>
    `
  }

  #view(head: ConversationHead, words: ChatWords): ChatView {
    return {
      words,
      locale: this.#locale.locale,
      timeLabel: this.#times.label,
      offersPerson: head.status === 'assistant' || head.status === 'closed',
      votes: this.#answers.votes,
      pictureUrl: (upload) => this.client?.pictureUrl(upload) ?? '',
      askPerson: () => this.#person.ask(),
      openArticle: this.#answers.open,
      vote: this.#answers.vote,
      retry: (id) => this.#stores.chat?.retry(id),
      discard: (id) => this.#stores.chat?.discard(id),
    }
  }

  #offerState(words: ChatWords): ItemOfferState {
    const { product, messages, asksRating } = this.#stores
    return {
      product,
      messages,
      words,
      draft: this.#composer.draft,
      busy: asksRating || this.ratingWanted || this.#later.contact?.open === true,
    }
  }

  async #send(text: string, options: { handoff: boolean }): Promise<boolean> {
    if (!(await this.#sending.text(text, options))) return false
    this.ratingWanted = false
    this.#offer.fold(this.#stores.product)
    return true
  }

  #askAbout(product: Product) {
    if (this.#sending.product(product)) this.#offer.fold(product)
    this.focus()
  }

  readonly #queue = () => {
    this.#later.contact?.hide()
    void this.#person.queue()
  }

  readonly #leaveEmail = () => this.#later.showContact(() => this.#stores.chat?.$visitor.get()?.name)

  readonly #wantRating = () => {
    this.ratingWanted = true
    this.#scroll.toEnd()
  }

  readonly #report = (caught: unknown) => {
    this.dispatchEvent(new ShopBellErrorEvent(toShopBellError(caught)))
  }
}
