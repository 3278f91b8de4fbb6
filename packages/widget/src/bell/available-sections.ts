import type { HeadlessClient, Section } from '@shopbell/core'

/** What the page and the visitor decide of the sections. */
export interface SectionRules {
  noFaq: boolean
  noChat: boolean
  /** The rating has a place of its own only when it was asked for. */
  ratingAsked: boolean
}

/** The sections of the panel, in the order of their tabs. Without a server nobody can be talked to. */
export function availableSections(client: HeadlessClient | null | undefined, { noFaq, noChat, ratingAsked }: SectionRules): Section[] {
  const sections: Section[] = []
  if (!noFaq && !(client && lacksFaq(client))) sections.push('faq')
  if (!noChat && client?.hasServer) sections.push('chat')
  if (ratingAsked && client?.hasServer) sections.push('rating')
  return sections
}

/** Whether the server has said that the site has no FAQ: a shop may begin with nothing but people, and is to need no attribute for that. */
export function lacksFaq({ help }: HeadlessClient): boolean {
  const state = help.$state.get()
  return state.status === 'failed' && state.error.problem?.code === 'no-faq'
}
