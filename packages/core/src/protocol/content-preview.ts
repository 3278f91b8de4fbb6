import type { MessageContent, SuggestionsContent } from './content.ts'

/** One line of plain text that stands for a message in lists, titles and notifications. */
export function contentPreview(content: MessageContent): string {
  switch (content.kind) {
    case 'text':
    case 'contact':
      return content.text.replace(/\s+/g, ' ').trim().slice(0, 140)
    case 'image':
      return '🖼'
    case 'product':
      return content.product.title
    case 'answer':
      return content.question
    case 'suggestions':
      return content.courtesy ? '🙂' : content.entries.map((entry) => entry.question).join(' · ')
  }
}

/** The questions to offer: none to who said thank you, whatever there is for clients that know of no courtesies. */
export function offeredEntries({ entries, courtesy }: SuggestionsContent): SuggestionsContent['entries'] {
  return courtesy === 'thanks' || courtesy === 'noted' ? [] : entries
}
