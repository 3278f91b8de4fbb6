import type { Shelf } from './shelf.ts'

/** One line of the cart; without a choice `colour` and `size` are empty. */
export interface CartLine {
  sku: string
  colour: string
  size: string
  quantity: number
}

/** Most pieces of one thing in a cart. */
export const MAX_QUANTITY = 9

const KEY = 'tidewood.cart'

/** The cart in the visitor's browser; reads it anew each time, so that two tabs agree. */
export interface Cart {
  lines(): CartLine[]
  /** Adds one piece, to the line that is there already or as a new one. */
  add(choice: Omit<CartLine, 'quantity'>): void
  /** Sets the quantity of the line at `index`; 0 removes it. */
  setQuantity(index: number, quantity: number): void
  clear(): void
}

/** A cart on a shelf. */
export function createCart(shelf: Shelf): Cart {
  const lines = () => parseLines(shelf.read(KEY))
  return {
    lines,
    add(choice) {
      const now = lines()
      const same = now.find((line) => line.sku === choice.sku && line.colour === choice.colour && line.size === choice.size)
      if (same) same.quantity = Math.min(same.quantity + 1, MAX_QUANTITY)
      else now.push({ ...choice, quantity: 1 })
      shelf.write(KEY, now)
    },
    setQuantity(index, quantity) {
      const now = lines().map((line, at) => (at === index ? { ...line, quantity } : line))
      shelf.write(
        KEY,
        now.filter((line) => line.quantity > 0),
      )
    },
    clear: () => shelf.write(KEY, []),
  }
}

/** How many pieces there are. */
export function countPieces(lines: CartLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0)
}

/** The lines in whatever was stored; what is not a line is left out. */
export function parseLines(value: unknown): CartLine[] {
  return Array.isArray(value) ? value.filter(isLine) : []
}

function isLine(value: unknown): value is CartLine {
  if (typeof value !== 'object' || value === null) return false
  const { sku, colour, size, quantity } = value as Record<string, unknown>
  const isQuantity = Number.isInteger(quantity) && Number(quantity) > 0 && Number(quantity) <= MAX_QUANTITY
  return typeof sku === 'string' && typeof colour === 'string' && typeof size === 'string' && isQuantity
}
