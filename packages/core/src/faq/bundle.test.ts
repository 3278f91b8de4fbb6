import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { isShopBellError } from '../errors.ts'
import { type FaqEntry, openFaqBundle, packBundle } from './bundle.ts'
import { compileFaq } from './compile/index.ts'

const entry: FaqEntry = {
  id: 'refund-time',
  question: 'When do I get my money back?',
  category: 'refunds',
  audience: ['existing'],
  products: [],
  related: [],
  updated: '2026-11-20',
  body: [{ kind: 'paragraph', children: ['In 1–3 working days. 退款'] }],
}
const categories = [{ id: 'refunds', name: 'Refunds' }]

describe('a bundle', () => {
  let bytes: Uint8Array

  before(async () => {
    const index = await compileFaq([{ id: entry.id, question: entry.question }], { locale: 'en' })
    bytes = packBundle({ locale: 'en', categories, entries: [entry], index })
  })

  it('gives back what was packed, and an index that searches', () => {
    const bundle = openFaqBundle(bytes)
    assert.deepEqual([bundle.locale, bundle.categories, bundle.entries], ['en', categories, [entry]])
    assert.equal(bundle.index.search('money back')[0]?.id, 'refund-time')
  })

  it('opens as a part of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 5)
    assert.equal(openFaqBundle(larger.subarray(5, 5 + bytes.length)).entries.length, 1)
  })

  it('refuses every single wrong bit', () => {
    for (let i = 0; i < bytes.length * 8; i++) {
      const wrong = bytes.slice()
      wrong[i >> 3] = (wrong[i >> 3] ?? 0) ^ (1 << (i & 7))
      assert.throws(() => openFaqBundle(wrong), isBroken, `bit ${i}`)
    }
  })

  it('refuses every length but its own', () => {
    for (let length = 0; length < bytes.length; length++)
      assert.throws(() => openFaqBundle(bytes.subarray(0, length)), isBroken, `${length} bytes`)
    assert.throws(() => openFaqBundle(Uint8Array.from([...bytes, 0])), isBroken)
  })

  it('says which version it is and which is wanted', () => {
    const other = bytes.slice()
    other[4] = 9
    assert.throws(() => openFaqBundle(other), /version 9, wanted is 1; build it again/)
    assert.throws(() => openFaqBundle(new TextEncoder().encode('<!doctype html><title>404</title>')), /does not begin with "SBFB"/)
  })
})

function isBroken(error: unknown): boolean {
  return isShopBellError(error) && error.code === 'bad-response'
}
