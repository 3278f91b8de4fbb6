import type { Locale } from '../locale.ts'
import type { CartProduct } from '../pages/cart-page.ts'
import { strings } from '../strings.ts'
import type { Cart, CartLine } from './cart.ts'
import { lineView } from './cart-line.ts'
import type { Destination } from './delivery.ts'
import { element, find, pageData } from './dom.ts'
import { orderView } from './order-view.ts'
import type { Orders } from './orders.ts'
import { summaryView } from './summary-view.ts'

/** Shows the cart and the orders, and keeps them up to date. */
export function startCartPage(locale: Locale, cart: Cart, orders: Orders, onChange: () => void): void {
  const products = new Map(pageData<CartProduct[]>('cart-products').map((product) => [product.sku, product]))
  const place = find('#cart', HTMLElement)
  const orderList = find('#order-list', HTMLElement)
  const thanks = find('.thanks', HTMLElement)
  let destination: Destination = 'mainland'

  function show(): void {
    const known = cart.lines().flatMap((line, index) => {
      const product = products.get(line.sku)
      return product ? [{ line, index, product }] : []
    })
    find('#cart-empty', HTMLElement).hidden = known.length > 0
    find('#asked-before', HTMLElement).hidden = known.length === 0
    find('#orders', HTMLElement).hidden = orders.all().length === 0
    orderList.replaceChildren(...orders.all().map((order) => orderView(order, locale, products)))

    const list = element(
      'ul',
      {},
      ...known.map(({ line, index, product }) => lineView(line, product, locale, (count) => change(index, count))),
    )
    const lines = known.map(({ line }) => line)
    const subtotal = known.reduce((sum, { line, product }) => sum + product.price * line.quantity, 0)
    const onOrder = (total: number) => order(lines, total)
    place.replaceChildren(...(known.length > 0 ? [list, summaryView({ locale, subtotal, destination, onDestination, onOrder })] : []))
  }

  function change(index: number, quantity: number): void {
    cart.setQuantity(index, quantity)
    refresh()
    const changed = quantity > 0 ? place.querySelectorAll<HTMLElement>('.line select')[index] : undefined
    const target = changed ?? find('#main', HTMLElement)
    target.focus()
  }

  function onDestination(chosen: Destination): void {
    destination = chosen
    show()
    find('#destination', HTMLSelectElement).focus()
  }

  function order(lines: CartLine[], total: number): void {
    orders.place(lines, total, Date.now())
    cart.clear()
    refresh()
    thanks.textContent = strings[locale].cart.thanks
    find('#orders-title', HTMLElement).focus()
  }

  function refresh(): void {
    show()
    onChange()
  }

  show()
  addEventListener('storage', show)
}
