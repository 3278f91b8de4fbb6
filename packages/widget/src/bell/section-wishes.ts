import type { HeadlessClient } from '@shopbell/core'

/** What a section asks of the bell. */
export interface SectionWishes {
  /** Asks a person about a question. */
  onAsk: (question: string) => void
  /** Reads an answer in full. */
  onArticle: (article: string) => void
}

/** Hears what sections ask for, in the panel or inline in the page, when they have the same client. */
export function followSectionWishes(client: HeadlessClient, { onAsk, onArticle }: SectionWishes, signal: AbortSignal): void {
  const isOurs = (event: Event) => event.composedPath().some((target) => 'client' in target && target.client === client)
  document.addEventListener('shop-bell-ask', (event) => isOurs(event) && onAsk(event.question), { signal })
  document.addEventListener(
    'shop-bell-article',
    (event) => {
      if (!isOurs(event)) return
      event.preventDefault()
      onArticle(event.article)
    },
    { signal },
  )
}
