import type { Strings } from '../strings.ts'

/** The words of the chat. */
export type ChatWords = Strings['chat']

/** What a message says of an answer. */
export interface KnownArticle {
  question: string
  text?: string
}

/** What the templates of the chat read and call; the element is behind it. */
export interface ChatView {
  words: ChatWords
  /** A BCP 47 tag, for dates and times. */
  locale: string
  /** The time of day, as people of the locale write it. */
  timeLabel(this: void, at: number, locale: string): string
  /** Whether the visitor can still be offered a person. */
  offersPerson: boolean
  /** What the visitor said of the assistant's answers, by message. */
  votes: ReadonlyMap<string, boolean>
  pictureUrl(upload: string): string
  askPerson(): void
  /** Reads an answer in full; what is known of it is enough where the answers cannot be loaded. */
  openArticle(id: string, known: KnownArticle): void
  vote(message: string, entry: string, helpful: boolean): void
  retry(id: string): void
  discard(id: string): void
}
