import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isShopBellError } from '../../errors.ts'
import { featuresOf } from './features.ts'
import { openPack } from './open-pack.ts'
import { writePack } from './write-pack.ts'

const folds = new Map([
  ['錢', '钱'],
  ['還', '还'],
])
const vectors = new Map<number, number[]>()
for (const text of ['refund', 'money', '退款', '还钱']) for (const key of featuresOf(text, folds)) vectors.set(key, [1, 0.5, 0, 0])
for (const text of ['parcel', '包裹']) for (const key of featuresOf(text, folds)) vectors.set(key, [0, 0, -1, 0.25])
const bytes = writePack({ dimensions: 4, vectors, folds })

describe('a language pack', () => {
  const pack = openPack(bytes)
  const alike = (a: string, b: string) => {
    const [x, y] = [pack.embed(a), pack.embed(b)]
    return x.reduce((sum, value, d) => sum + value * (y[d] ?? 0), 0)
  }

  it('lets texts that mean the same point the same way, and others not', () => {
    assert.ok(alike('refund', 'my money') > 0.8)
    assert.ok(alike('退款', '还钱') > 0.8)
    assert.ok(Math.abs(alike('refund', 'parcel')) < 0.05)
  })

  it('knows a word by its letters before it is all typed, and when it is mistyped', () => {
    assert.ok(alike('par', 'parcel') > 0.5)
    assert.ok(alike('refumd', 'refund') > 0.5)
  })

  it('reads traditional characters like simplified ones', () => {
    assert.deepEqual(pack.embed('還錢'), pack.embed('还钱'))
  })

  it('says nothing of a text that it does not know', () => {
    for (const text of ['', '???', '😀', 'xyzzy', 'שלום', '天気']) assert.deepEqual([...pack.embed(text)], [0, 0, 0, 0])
  })

  it('says more of a text the more it knows of it, and never more than 1', () => {
    const lengths = ['退', '退款', `退款${' refund'.repeat(50)}`].map((text) => Math.hypot(...pack.embed(text)))
    assert.deepEqual(
      lengths,
      lengths.toSorted((a, b) => a - b),
    )
    assert.ok((lengths[2] ?? 2) <= 1)
  })

  it('opens as a part of a larger buffer, and is the same pack then', () => {
    const larger = new Uint8Array(bytes.length + 9)
    larger.set(bytes, 4)
    const part = openPack(larger.subarray(4, 4 + bytes.length))
    assert.equal(part.id, pack.id)
    assert.deepEqual(part.embed('refund'), pack.embed('refund'))
  })

  it('is not opened when a single bit is wrong or its end is missing', () => {
    const refused = (broken: Uint8Array) => assert.throws(() => openPack(broken), isShopBellError)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const broken = bytes.slice()
      broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      refused(broken)
    }
    for (let length = 0; length < bytes.length; length++) refused(bytes.subarray(0, length))
  })
})
