/** Where a parcel can go, nearest first. */
export const DESTINATIONS = ['mainland', 'remote', 'abroad'] as const

/** One of the places. */
export type Destination = (typeof DESTINATIONS)[number]

/** From this sum on, in yuan, delivery in most of the mainland is free. */
export const FREE_FROM = 99

/** What delivery costs, in yuan. */
export function deliveryCost(subtotal: number, destination: Destination): number {
  if (destination === 'abroad') return 60
  if (destination === 'remote') return 15
  return subtotal >= FREE_FROM ? 0 : 8
}
