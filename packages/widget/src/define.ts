/**
 * Registers every element of Shopbell: `import '@shopbell/widget/define'`.
 * @module
 */
import { register } from './register.ts'
import { ShopBellElement } from './shop-bell.ts'
import { ShopBellChatElement } from './shop-bell-chat.ts'
import { ShopBellFaqElement } from './shop-bell-faq.ts'
import { ShopBellRatingElement } from './shop-bell-rating.ts'

register('shop-bell-faq', ShopBellFaqElement)
register('shop-bell-chat', ShopBellChatElement)
register('shop-bell-rating', ShopBellRatingElement)
register('shop-bell', ShopBellElement)

declare global {
  interface HTMLElementTagNameMap {
    'shop-bell': ShopBellElement
    'shop-bell-chat': ShopBellChatElement
    'shop-bell-faq': ShopBellFaqElement
    'shop-bell-rating': ShopBellRatingElement
  }
}
