import { formatPrice, type Locale } from '../locale.ts'
import { strings } from '../strings.ts'
import { DESTINATIONS, type Destination, deliveryCost, FREE_FROM } from './delivery.ts'
import { element } from './dom.ts'

/** What the summary shows, and what happens when it is used. */
export interface SummaryOptions {
  locale: Locale
  /** In yuan. */
  subtotal: number
  destination: Destination
  onDestination: (destination: Destination) => void
  onOrder: (total: number) => void
}

/** The sum, where it goes, and the button that places the order. */
export function summaryView({ locale, subtotal, destination, onDestination, onOrder }: SummaryOptions): HTMLElement {
  const words = strings[locale].cart
  const delivery = deliveryCost(subtotal, destination)
  const row = (term: string, value: string, className = '') =>
    element('div', { className }, element('dt', {}, term), element('dd', {}, value))

  const select = element('select', { id: 'destination' })
  select.append(...DESTINATIONS.map((choice) => new Option(words.destinations[choice], choice, false, choice === destination)))
  select.addEventListener('change', () => onDestination(DESTINATIONS[select.selectedIndex] ?? 'mainland'))
  const button = element('button', { type: 'button', className: 'button' }, words.order)
  button.addEventListener('click', () => onOrder(subtotal + delivery))

  const missing =
    destination === 'mainland' && delivery > 0
      ? [element('p', { className: 'small' }, words.untilFree(formatPrice(FREE_FROM - subtotal, locale)))]
      : []
  return element(
    'section',
    { className: 'summary' },
    element('h2', {}, words.summary),
    element('label', { htmlFor: 'destination' }, words.destination),
    select,
    element(
      'dl',
      {},
      row(words.subtotal, formatPrice(subtotal, locale)),
      row(words.delivery, delivery === 0 ? words.free : formatPrice(delivery, locale)),
    ),
    ...missing,
    // On a phone it stays at the foot of the screen.
    element(
      'div',
      { className: 'order-bar' },
      element('dl', {}, row(words.total, formatPrice(subtotal + delivery, locale), 'total')),
      button,
    ),
    element('p', { className: 'small' }, words.orderNote),
  )
}
