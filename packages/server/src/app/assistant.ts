import {
  type AnswerContent,
  type Author,
  closestLocale,
  type MessageContent,
  type SuggestionsContent,
  type TextContent,
} from '@shopbell/core/protocol'
import { hearCourtesy } from './courtesy.ts'
import { LANGUAGES } from './languages/languages.ts'
import type { SpokenLanguage } from './languages/spoken-language.ts'
import { answerLocale } from './message-language.ts'
import { asksForPerson } from './person-words.ts'
import type { Site } from './site.ts'

/** The assistant as the author of messages; no request can name it. */
export const ASSISTANT: Author = { role: 'assistant', id: 'assistant' }

/** Longest text of an answer in a conversation; the whole is in the FAQ. */
const MAX_ANSWER = 1000

/** What speaks for the shop until a person does. */
export interface Assistant {
  /**
   * The answer out of the FAQ, or the nearest questions, which may be none, in the language of the text where that can be told, else in that of the page.
   * A courtesy in a language that is not the page's is answered in words; all others the widget answers in its own.
   */
  reply(text: string, page: string | undefined): AnswerContent | SuggestionsContent | TextContent
  /** Whether a message is for people: it asks for one, or leaves a way to be reached. */
  isForPerson(content: MessageContent): boolean
}

/** Makes the assistant of a site. */
export function createAssistant({ faq, locales }: Site): Assistant {
  return {
    reply(text, page) {
      const courtesy = hearCourtesy(text)
      const spoken = courtesy && page !== undefined ? otherLanguage(courtesy.languages, page) : undefined
      if (courtesy && spoken) return { kind: 'text', text: spoken.says[courtesy.courtesy] }
      const locale = courtesy ? closestLocale(locales, page) : answerLocale(locales, text, page)
      const answer = faq.answer(text, locale)
      if (answer) return { kind: 'answer', ...answer, text: shorten(answer.text) }
      return { kind: 'suggestions', locale, entries: faq.suggest(text, locale), ...(courtesy && { courtesy: courtesy.courtesy }) }
    },
    isForPerson: (content) => content.kind === 'contact' || (content.kind === 'text' && asksForPerson(content.text)),
  }
}

/** The language that was spoken; undefined when that may be the one in which the widget speaks on this page. */
function otherLanguage(spoken: readonly string[], page: string): SpokenLanguage | undefined {
  const widgets = closestLocale(
    LANGUAGES.map(({ tag }) => tag),
    page,
  )
  return spoken.includes(widgets) ? undefined : LANGUAGES.find(({ tag }) => tag === spoken[0])
}

function shorten(text: string): string {
  return text.length <= MAX_ANSWER ? text : `${text.slice(0, MAX_ANSWER - 1).replace(/\p{Surrogate}$/u, '')}…`
}
