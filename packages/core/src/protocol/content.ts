/** A product of the shop as a card in a conversation; `price` is already formatted for the shopper. */
export interface Product {
  sku: string
  title: string
  url: string
  image?: string
  price?: string
}

/** Where the visitor was when a message was written. */
export interface PageContext {
  url?: string
  title?: string
  locale?: string
  audience?: Audience
  product?: Product
}

/** Who an answer is for: people who have not bought yet, or customers. */
export type Audience = 'new' | 'existing'

/** Plain text, at most {@link MAX_TEXT} UTF-16 units; links are found when it is shown. */
export interface TextContent {
  kind: 'text'
  text: string
}

/** A picture that was uploaded before; `width` and `height` are in CSS pixels. */
export interface ImageContent {
  kind: 'image'
  upload: string
  width: number
  height: number
  name?: string
}

/** "Ask about this item": a card of the product on the page. */
export interface ProductContent {
  kind: 'product'
  product: Product
}

/** The message that a visitor leaves outside business hours, with a way to reach them. */
export interface ContactContent {
  kind: 'contact'
  name?: string
  email: string
  text: string
}

/** What the assistant answered: the entry by id, and its words as they were then. Only the server writes it. */
export interface AnswerContent {
  kind: 'answer'
  entry: string
  locale: string
  question: string
  text: string
}

/** What somebody says that asks for nothing: hello, thank you, or that it is all right. */
export type Courtesy = 'greeting' | 'thanks' | 'noted'

/** The nearest questions, offered when the assistant is not sure. Only the server writes it. */
export interface SuggestionsContent {
  kind: 'suggestions'
  locale: string
  entries: { id: string; question: string }[]
  /** It answers to no question but to a courtesy; a client that does not know the one that is named goes by the questions alone. */
  courtesy?: Courtesy
}

/** What a visitor may send. */
export type VisitorContent = TextContent | ImageContent | ProductContent | ContactContent

/** What an agent may send. */
export type AgentContent = TextContent | ImageContent

/** Everything a message can hold. */
export type MessageContent = VisitorContent | AnswerContent | SuggestionsContent

/** Longest text of one message, in UTF-16 units. */
export const MAX_TEXT = 10_000

/** Most items in one `POST …/messages`. */
export const MAX_ITEMS = 20

/** Largest picture, in bytes. */
export const MAX_UPLOAD = 5_000_000
