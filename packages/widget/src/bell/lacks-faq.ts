import type { HeadlessClient } from '@shopbell/core'

/** Whether the server has said that the site has no FAQ: a shop may begin with nothing but people, and is to need no attribute for that. */
export function lacksFaq({ help }: HeadlessClient): boolean {
  const state = help.$state.get()
  return state.status === 'failed' && state.error.problem?.code === 'no-faq'
}
