import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countPieces, createCart, MAX_QUANTITY } from './cart.ts'
import { deliveryCost } from './delivery.ts'
import { createOrders } from './orders.ts'
import { createShelf } from './shelf.ts'

const shirt = { sku: 'TW-TEE-01', colour: 'tide', size: 'M' }

function memoryStorage(initial: Record<string, string> = {}) {
  const stored = new Map(Object.entries(initial))
  return { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value) }
}

function cartOn(storage: Pick<Storage, 'getItem' | 'setItem'>) {
  return createCart(createShelf(() => storage))
}

test('the same thing in the same size is one line, another size is another', () => {
  const cart = cartOn(memoryStorage())
  cart.add(shirt)
  cart.add(shirt)
  cart.add({ ...shirt, size: 'L' })
  assert.deepEqual(
    cart.lines().map(({ size, quantity }) => [size, quantity]),
    [
      ['M', 2],
      ['L', 1],
    ],
  )
  assert.equal(countPieces(cart.lines()), 3)
})

test('a line holds at most nine pieces, and goes when there is none left', () => {
  const cart = cartOn(memoryStorage())
  for (let count = 0; count < 12; count += 1) cart.add(shirt)
  assert.equal(countPieces(cart.lines()), MAX_QUANTITY)
  cart.setQuantity(0, 0)
  assert.deepEqual(cart.lines(), [])
})

test('two tabs see one cart', () => {
  const storage = memoryStorage()
  const here = cartOn(storage)
  const there = cartOn(storage)
  here.add(shirt)
  there.add(shirt)
  assert.equal(countPieces(here.lines()), 2)
})

test('what somebody else put into the storage is left out', () => {
  const broken = [{ sku: 'TW-TEE-01', colour: '', size: '', quantity: -1 }, 'x', { ...shirt, quantity: 1 }]
  assert.equal(cartOn(memoryStorage({ 'tidewood.cart': JSON.stringify(broken) })).lines().length, 1)
  assert.deepEqual(cartOn(memoryStorage({ 'tidewood.cart': '{not json' })).lines(), [])
})

test('where storage is refused the cart lasts as long as the page', () => {
  const cart = createCart(
    createShelf(() => {
      throw new Error('storage is refused')
    }),
  )
  cart.add(shirt)
  assert.equal(countPieces(cart.lines()), 1)
})

test('delivery is free from 99 yuan, but not to remote areas or abroad', () => {
  const costs = [deliveryCost(98, 'mainland'), deliveryCost(99, 'mainland'), deliveryCost(500, 'remote'), deliveryCost(500, 'abroad')]
  assert.deepEqual(costs, [8, 0, 15, 60])
})

test('an order gets a number with the day in Hangzhou, and the newest comes first', () => {
  const storage = memoryStorage()
  const orders = createOrders(createShelf(() => storage))
  assert.deepEqual(orders.all(), [])
  const first = orders.place([{ ...shirt, quantity: 1 }], 129, Date.UTC(2026, 10, 14, 16, 0, 1))
  const second = orders.place([{ ...shirt, quantity: 2 }], 258, Date.UTC(2026, 10, 15, 3, 0, 0))
  assert.equal(first.number, 'TW2611150000101')
  assert.deepEqual(
    orders.all().map(({ number, total }) => [number, total]),
    [
      [second.number, 258],
      [first.number, 129],
    ],
  )
})
