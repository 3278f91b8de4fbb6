import { type CartLine, parseLines } from './cart.ts'
import type { Shelf } from './shelf.ts'

/** An order of the demo; nothing is paid and nothing is sent. */
export interface Order {
  number: string
  /** Milliseconds since 1970. */
  placedAt: number
  /** In yuan, with delivery. */
  total: number
  lines: CartLine[]
}

const KEY = 'tidewood.orders'

/** The visitor's orders, newest first. */
export interface Orders {
  all(): Order[]
  place(lines: CartLine[], total: number, now: number): Order
}

/** Orders on a shelf. */
export function createOrders(shelf: Shelf): Orders {
  const all = () => parseOrders(shelf.read(KEY))
  return {
    all,
    place(lines, total, now) {
      const orders = all()
      const order: Order = { number: orderNumber(now, orders.length + 1), placedAt: now, total, lines }
      shelf.write(KEY, [order, ...orders])
      return order
    },
  }
}

/** `TW`, the day in Hangzhou, the seconds of that day, and a running number. */
export function orderNumber(now: number, count: number): string {
  const hangzhou = new Date(now + 8 * 3_600_000).toISOString()
  const day = hangzhou.slice(2, 10).replaceAll('-', '')
  const seconds = Math.floor((now / 1000 + 8 * 3600) % 86_400)
  return `TW${day}${String(seconds).padStart(5, '0')}${String(count).padStart(2, '0')}`
}

function parseOrders(value: unknown): Order[] {
  if (!Array.isArray(value)) return []
  return value.filter(isOrder).map((order) => ({ ...order, lines: parseLines(order.lines) }))
}

function isOrder(value: unknown): value is Order {
  if (typeof value !== 'object' || value === null) return false
  const { number, placedAt, total } = value as Record<string, unknown>
  return typeof number === 'string' && typeof placedAt === 'number' && typeof total === 'number'
}
