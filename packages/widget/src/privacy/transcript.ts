import type { HeadlessClient, MessageContent, OwnData } from '@shopbell/core'
import type { SuggestionsContent } from '@shopbell/core/protocol'
import type { Strings } from '../strings.ts'
import type { PrivacyWords } from './privacy-words.ts'

/** What {@link writeTranscript} writes with. */
export interface TranscriptOptions {
  words: PrivacyWords
  /** What the assistant says in the chat. */
  chatWords: Strings['chat']
  /** A BCP 47 tag; dates are written in it. */
  locale: string
  pictureUrl: HeadlessClient['pictureUrl']
}

/** A visitor's conversations as a person reads them: a line for each message and rating, the oldest first. */
export function writeTranscript({ conversations }: OwnData, { words, chatWords, locale, pictureUrl }: TranscriptOptions): string {
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const authors = { visitor: words.you, assistant: words.assistant, agent: words.agent }

  const talks = [...conversations].reverse().map(({ events }) =>
    events
      .flatMap((event) => {
        const at = moment.format(event.at)
        if (event.type === 'rating') {
          const { score, comment } = event.rating
          return `${at}  ${words.rating}: ${score}/5${comment && ` ${comment}`}`
        }
        if (event.type !== 'message') return []
        const { role, name } = event.from
        const who = role === 'agent' ? (name ?? authors.agent) : authors[role]
        return `${at}  ${who}: ${contentText(event.content)}`
      })
      .join('\n'),
  )
  return `${talks.filter(Boolean).join('\n\n')}\n`

  function contentText(content: MessageContent): string {
    switch (content.kind) {
      case 'text':
        return content.text
      case 'image':
        return `[${[words.picture, content.name].filter(Boolean).join(': ')}] ${pictureUrl(content.upload)}`
      case 'product':
        return `${content.product.title} ${content.product.url}`
      case 'contact':
        return [content.name, content.email, content.text].filter(Boolean).join(' · ')
      case 'answer':
        return `${content.question}\n${content.text}`
      case 'suggestions':
        return suggestionsText(content, chatWords)
    }
  }
}

function suggestionsText({ entries, courtesy }: SuggestionsContent, words: Strings['chat']): string {
  const lead = (courtesy && words.courtesies[courtesy]) || (entries.length > 0 ? words.suggestions : words.noSuggestions)
  // As the chat shows it, whose chunk is not to be fetched for this.
  const offered = courtesy === 'thanks' || courtesy === 'noted' ? [] : entries
  return [lead, ...offered.map(({ question }) => `– ${question}`)].join('\n')
}

/** The same for programs: everything that the server keeps, with the addresses of the pictures. */
export function writeJson(data: OwnData, site: string, pictureUrl: HeadlessClient['pictureUrl']): string {
  const pictures = data.conversations
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'message' && event.content.kind === 'image' ? pictureUrl(event.content.upload) : []))
  return JSON.stringify({ site, at: new Date().toISOString(), ...data, pictures }, undefined, 2)
}
