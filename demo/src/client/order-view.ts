import { formatPrice, LANGUAGE_TAGS, type Locale } from '../locale.ts'
import type { CartProduct } from '../pages/cart-page.ts'
import { strings } from '../strings.ts'
import { choiceInWords } from './cart-line.ts'
import { element } from './dom.ts'
import type { Order } from './orders.ts'

/** One order: number, day, what is in it, and the total. */
export function orderView(order: Order, locale: Locale, products: Map<string, CartProduct>): HTMLElement {
  const words = strings[locale].cart
  const date = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { dateStyle: 'long' }).format(order.placedAt)

  const copy = element('button', { type: 'button', className: 'text-button' }, words.copy)
  const number = element('strong', {}, order.number)
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(order.number)
      copy.textContent = words.copied
    } catch {
      // Without leave to write to the clipboard the number is selected, ready to be copied by hand.
      getSelection()?.selectAllChildren(number)
    }
  })

  const contents = order.lines.map((line) => {
    const product = products.get(line.sku)
    const name = product ? [product.name, choiceInWords(line, product)].filter(Boolean).join(' · ') : line.sku
    return element('li', {}, `${name}\u00a0×\u00a0${line.quantity}`)
  })
  return element(
    'article',
    { className: 'order' },
    element('p', { className: 'order-number' }, `${words.number} `, number, ' ', copy),
    element('p', { className: 'tagline' }, words.placed(date)),
    element('ul', {}, ...contents),
    element('p', { className: 'price' }, formatPrice(order.total, locale)),
  )
}
