import type { MessageEvent as ChatMessageEvent, RatingValues, Section, ShopBellError } from '@shopbell/core'

const FACT = { bubbles: true, composed: true }
/** MooTools puts a class of its own in the place of Event; what the browser's own events are made from is still the browser's. */
const NativeEvent: typeof Event = typeof UIEvent === 'function' ? Object.getPrototypeOf(UIEvent) : Event

/** The panel was opened. */
export class ShopBellOpenEvent extends NativeEvent {
  /** The section that is shown. */
  readonly section: Section

  constructor(section: Section) {
    super('shop-bell-open', FACT)
    this.section = section
  }
}

/** The panel is about to be closed; the one fact that can be vetoed, with `preventDefault()`. */
export class ShopBellCloseEvent extends NativeEvent {
  /** What closes it: the visitor's button, key, or back button where the panel covers the page, or the page itself. */
  readonly source: 'button' | 'escape' | 'back' | 'host'

  constructor(source: ShopBellCloseEvent['source']) {
    super('shop-bell-close', { ...FACT, cancelable: true })
    this.source = source
  }
}

/** Somebody answered the visitor. */
export class ShopBellMessageEvent extends NativeEvent {
  readonly message: ChatMessageEvent

  constructor(message: ChatMessageEvent) {
    super('shop-bell-message', FACT)
    this.message = message
  }
}

/** The visitor rated the chat, or changed the rating. */
export class ShopBellRateEvent extends NativeEvent {
  readonly rating: RatingValues

  constructor(rating: RatingValues) {
    super('shop-bell-rate', FACT)
    this.rating = rating
  }
}

/** The visitor asked for a person about a question; `<shop-bell>` opens the chat with it. */
export class ShopBellAskEvent extends NativeEvent {
  /** What the visitor typed or read. */
  readonly question: string

  constructor(question: string) {
    super('shop-bell-ask', FACT)
    this.question = question
  }
}

/** The visitor wants to read an answer in full. Whoever shows it says so with `preventDefault()`, as `<shop-bell>` does. */
export class ShopBellArticleEvent extends NativeEvent {
  /** Id of the FAQ entry. */
  readonly article: string

  constructor(article: string) {
    super('shop-bell-article', { ...FACT, cancelable: true })
    this.article = article
  }
}

/** Something failed; the page goes on working. */
export class ShopBellErrorEvent extends NativeEvent {
  readonly error: ShopBellError

  constructor(error: ShopBellError) {
    super('shop-bell-error', FACT)
    this.error = error
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'shop-bell-open': ShopBellOpenEvent
    'shop-bell-close': ShopBellCloseEvent
    'shop-bell-message': ShopBellMessageEvent
    'shop-bell-rate': ShopBellRateEvent
    'shop-bell-ask': ShopBellAskEvent
    'shop-bell-article': ShopBellArticleEvent
    'shop-bell-error': ShopBellErrorEvent
  }
}
