import type { Chat, ChatMessage, Client } from '@shopbell/core'
import type { Author, ConversationHead, NoticeEvent, Product, SiteAnswer } from '@shopbell/core/protocol'
import type { ReactiveControllerHost } from 'lit'
import { StoreController } from '../store-controller.ts'

/** What the chat reads of its client; follows when another visitor's chat takes the place of this one. */
export class ChatStores {
  readonly #chat
  readonly #messages
  readonly #notices
  readonly #head
  readonly #hasEarlier
  readonly #typing
  readonly #connection
  readonly #draft
  readonly #site
  readonly #context

  constructor(host: ReactiveControllerHost, client: () => Client | undefined) {
    const chat = () => client()?.$chat.get()
    this.#chat = new StoreController(host, () => client()?.$chat)
    this.#messages = new StoreController(host, () => chat()?.$messages)
    this.#notices = new StoreController(host, () => chat()?.$notices)
    this.#head = new StoreController(host, () => chat()?.$head)
    this.#hasEarlier = new StoreController(host, () => chat()?.$hasEarlier)
    this.#typing = new StoreController(host, () => chat()?.$typing)
    this.#connection = new StoreController(host, () => chat()?.$connection)
    this.#draft = new StoreController(host, () => chat()?.$draft)
    this.#site = new StoreController(host, () => client()?.site.$site)
    this.#context = new StoreController(host, () => client()?.$context)
  }

  get chat(): Chat | undefined {
    return this.#chat.value
  }

  get head(): ConversationHead | undefined {
    return this.#head.value
  }

  get messages(): readonly ChatMessage[] {
    return this.#messages.value ?? []
  }

  get notices(): readonly NoticeEvent[] {
    return this.#notices.value ?? []
  }

  get hasEarlier(): boolean {
    return this.#hasEarlier.value ?? false
  }

  get typing(): Author | null {
    return this.#typing.value ?? null
  }

  /** What the visitor is writing, here or in another tab; undefined without a chat. */
  get draft(): string | undefined {
    // Not what is followed: while visitors change, that is still the draft of the one before.
    return this.chat?.$draft.get() ?? this.#draft.value
  }

  /** What is written now cannot be sent now. */
  get isCutOff(): boolean {
    return this.#connection.value === 'offline' || this.messages.some(({ delivery }) => delivery === 'retrying')
  }

  /** Null until known. */
  get site(): SiteAnswer | null {
    return this.#site.value ?? null
  }

  /** The product on the visitor's page. */
  get product(): Product | undefined {
    return this.#context.value?.product
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
