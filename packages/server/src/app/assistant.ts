import { type AnswerContent, type Author, closestLocale, type MessageContent, type SuggestionsContent } from '@shopbell/core/protocol'
import { courtesyOf } from './courtesy.ts'
import { asksForPerson } from './person-words.ts'
import type { Site } from './site.ts'

/** The assistant as the author of messages; no request can name it. */
export const ASSISTANT: Author = { role: 'assistant', id: 'assistant' }

/** Longest text of an answer in a conversation; the whole is in the FAQ. */
const MAX_ANSWER = 1000

/** What speaks for the shop until a person does. */
export interface Assistant {
  /** The answer out of the FAQ, or the nearest questions, which may be none. */
  reply(text: string, locale: string | undefined): AnswerContent | SuggestionsContent
  /** Whether a message is for people: it asks for one, or leaves a way to be reached. */
  isForPerson(content: MessageContent): boolean
}

/** Makes the assistant of a site. */
export function createAssistant({ faq, locales }: Site): Assistant {
  return {
    reply(text, wanted) {
      const locale = closestLocale(locales, wanted)
      const answer = faq.answer(text, locale)
      if (answer) return { kind: 'answer', ...answer, text: shorten(answer.text) }
      const courtesy = courtesyOf(text)
      return { kind: 'suggestions', locale, entries: faq.suggest(text, locale), ...(courtesy && { courtesy }) }
    },
    isForPerson: (content) => content.kind === 'contact' || (content.kind === 'text' && asksForPerson(content.text)),
  }
}

function shorten(text: string): string {
  return text.length <= MAX_ANSWER ? text : `${text.slice(0, MAX_ANSWER - 1).replace(/\p{Surrogate}$/u, '')}…`
}
