import { formatPrice, type Locale } from '../locale.ts'
import type { CartProduct } from '../pages/cart-page.ts'
import { strings } from '../strings.ts'
import { type CartLine, MAX_QUANTITY } from './cart.ts'
import { element } from './dom.ts'

/** Colour and size of a line in words, such as "Undyed · M". */
export function choiceInWords(line: CartLine, product: CartProduct): string {
  return [product.colours[line.colour], product.sizes[line.size]].filter(Boolean).join(' · ')
}

/** One line of the cart. */
export function lineView(line: CartLine, product: CartProduct, locale: Locale, onQuantity: (quantity: number) => void): HTMLElement {
  const words = strings[locale].cart
  const image = product.images[line.colour] ?? Object.values(product.images)[0] ?? ''

  const quantity = element('select', { ariaLabel: words.quantity(product.name) })
  for (let count = 1; count <= MAX_QUANTITY; count += 1)
    quantity.append(new Option(String(count), String(count), false, count === line.quantity))
  quantity.addEventListener('change', () => onQuantity(Number(quantity.value)))

  const remove = element('button', { type: 'button', className: 'text-button', ariaLabel: words.removeWhich(product.name) }, words.remove)
  remove.addEventListener('click', () => onQuantity(0))

  return element(
    'li',
    { className: 'line' },
    element('img', { src: image, alt: '', width: 96, height: 96 }),
    element(
      'div',
      { className: 'line-words' },
      element('a', { href: product.url }, product.name),
      element('p', { className: 'tagline' }, choiceInWords(line, product)),
      element('p', { className: 'line-actions' }, quantity, remove),
    ),
    element('p', { className: 'price' }, formatPrice(product.price * line.quantity, locale)),
  )
}
