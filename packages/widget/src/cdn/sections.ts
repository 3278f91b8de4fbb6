import { register } from '../register.ts'
import { ShopBellChatElement } from '../shop-bell-chat.ts'
import { ShopBellFaqElement } from '../shop-bell-faq.ts'
import { ShopBellRatingElement } from '../shop-bell-rating.ts'

/** Registers what the panel shows; fetched when the panel is opened for the first time. */
export function registerSections(): void {
  register('shop-bell-faq', ShopBellFaqElement)
  register('shop-bell-chat', ShopBellChatElement)
  register('shop-bell-rating', ShopBellRatingElement)
}
