import type { Section } from '@shopbell/core'

/** What decides which sections there are. */
export interface SectionRules {
  noFaq: boolean
  noChat: boolean
  /** Without a server nobody can be talked to. */
  hasServer: boolean
  /** The rating has a place of its own only when it was asked for. */
  ratingAsked: boolean
}

/** The sections of the panel, in the order of their tabs. */
export function availableSections({ noFaq, noChat, hasServer, ratingAsked }: SectionRules): Section[] {
  const sections: Section[] = []
  if (!noFaq) sections.push('faq')
  if (!noChat && hasServer) sections.push('chat')
  if (ratingAsked && hasServer) sections.push('rating')
  return sections
}
