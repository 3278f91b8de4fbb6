import type { Chat, ChatMessage, HeadlessClient } from '@shopbell/core'
import type { Author, ConversationHead, NoticeEvent, Product, SiteAnswer } from '@shopbell/core/protocol'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ReadableAtom } from 'nanostores'

/** What the chat reads of its client; draws the host again when any of it changes. */
export class ChatStores implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #stops: (() => void)[] = []
  #client: HeadlessClient | undefined
  #outOfReach = false

  /** The chat that is read from; undefined without a client, and while the host is out of the page. */
  chat: Chat | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {
    // It may have changed while the host was out of the page.
    this.#host.requestUpdate()
  }

  hostDisconnected() {
    this.follow(undefined)
  }

  /** Reads from a client and its present chat from now on; to be called at the beginning of each update. */
  follow(client: HeadlessClient | undefined) {
    const chat = client?.$chat.get()
    if (client === this.#client && chat === this.chat) return
    for (const stop of this.#stops.splice(0)) stop()
    this.#client = client
    this.chat = chat
    this.#outOfReach = false
    if (!client || !chat) return
    const { $messages, $notices, $head, $hasEarlier, $typing, $connection, $draft } = chat
    const stores: ReadableAtom[] = [client.$chat, client.$context, client.site.$site]
    stores.push($messages, $notices, $head, $hasEarlier, $typing, $connection, $draft)
    for (const store of stores) this.#stops.push(store.listen(() => this.#host.requestUpdate()))
  }

  /** Takes in whether what was asked of the server for this chat was in vain. */
  readonly setOutOfReach = (isOut: boolean) => {
    if (isOut !== this.#outOfReach) this.#host.requestUpdate()
    this.#outOfReach = isOut
  }

  get head(): ConversationHead | undefined {
    return this.chat?.$head.get()
  }

  get messages(): readonly ChatMessage[] {
    return this.chat?.$messages.get() ?? []
  }

  get notices(): readonly NoticeEvent[] {
    return this.chat?.$notices.get() ?? []
  }

  get hasEarlier(): boolean {
    return this.chat?.$hasEarlier.get() ?? false
  }

  get typing(): Author | null {
    return this.chat?.$typing.get() ?? null
  }

  /** What the visitor is writing, here or in another tab; undefined without a chat. */
  get draft(): string | undefined {
    return this.chat?.$draft.get()
  }

  /** What is written now cannot be sent now. */
  get isCutOff(): boolean {
    if (this.#outOfReach) return true
    return this.chat?.$connection.get() === 'offline' || this.messages.some(({ delivery }) => delivery === 'retrying')
  }

  /** Null until known. */
  get site(): SiteAnswer | null {
    return this.#client?.site.$site.get() ?? null
  }

  /** The product on the visitor's page. */
  get product(): Product | undefined {
    return this.#client?.$context.get().product
  }

  /** Whether a person has answered, so that there is something to rate. */
  get hasAgentAnswered(): boolean {
    return this.messages.some(({ from }) => from.role === 'agent')
  }

  /** Whether the conversation ended with a wish for a rating, or with one that can be looked at. */
  get asksRating(): boolean {
    const { head } = this
    return head?.status === 'closed' && (head.askRating || head.rating !== null)
  }

  /** Outside business hours somebody waits who left no address yet. */
  get canLeaveEmail(): boolean {
    const isAway = this.head?.status === 'waiting' && this.site?.hours.open === false
    return isAway && !this.messages.some(({ content }) => content?.kind === 'contact')
  }
}
