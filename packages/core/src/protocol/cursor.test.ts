import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createId, formatCursor, isId, parseCursor } from './index.ts'

describe('a cursor', () => {
  test('comes back as it went', () => {
    for (const cursor of [
      { epoch: 'e1', seen: {} },
      { epoch: 'e-7_f', seen: { [createId()]: 0, [createId()]: 42 } },
    ]) {
      assert.deepEqual(parseCursor(formatCursor(cursor)), cursor)
    }
  })

  test('is undefined for anything else', () => {
    for (const text of ['', 'e1', 'e1.a', 'e1.a:-1', 'e1.a:1,', 'e1.a:1;b:2', '.a:1', 'e1.__proto__'])
      assert.equal(parseCursor(text), undefined, text)
  })
})

describe('an id', () => {
  test('is a UUIDv7 that sorts by the time it was made', () => {
    const ids = [1, 1_000, 1_763_800_000_000, 1_763_800_000_001].map((now) => createId(now))
    assert.deepEqual(ids.map(isId), [true, true, true, true])
    assert.deepEqual(ids.toSorted(), ids)
    assert.equal(ids[2]?.slice(0, 13), '019aaaac-2600')
    assert.equal(isId('019aaad0-4600-4000-8000-000000000000'), false)
  })
})
