import { createChat } from '@shopbell/core'
import { register } from '../register.ts'
import { ShopBellChatElement } from '../shop-bell-chat.ts'
import { ShopBellRatingElement } from '../shop-bell-rating.ts'

export { createChat }

/** Registers the chat and its rating; fetched when one of them is shown for the first time. */
export function registerTalk(): void {
  register('shop-bell-chat', ShopBellChatElement)
  register('shop-bell-rating', ShopBellRatingElement)
}
