import type { Courtesy, MessageContent } from './content.ts'

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

/** Whether what answers to a courtesy, or to none, offers its questions: not to who said thank you; they are there for clients that know of no courtesies. */
export function offersChoices(courtesy: Courtesy | undefined): boolean {
  return courtesy !== 'thanks' && courtesy !== 'noted'
}
