import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createGroups } from './groups.ts'
import { StoreUnavailableError } from './store.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

/** Groups whose writes the test ends itself; an item is a key and a number, such as `a1`. */
function createPieces(lanes: number, most = 10) {
  const written: string[][] = []
  const alone: string[] = []
  const ends: { done(): void; fail(error?: Error): void }[] = []
  const write = createGroups<string, string>({
    lanes,
    most,
    keyOf: (item) => item[0] ?? '',
    run(group) {
      written.push([...group])
      return new Promise((resolve, reject) =>
        ends.push({ done: () => resolve(group.map((item) => `${item} kept`)), fail: (error = new Error('no')) => reject(error) }),
      )
    },
    async runAlone(item) {
      alone.push(item)
      if (item.endsWith('!')) throw new Error(`${item} is bad`)
      return `${item} kept alone`
    },
  })
  return { write, written, alone, ends }
}

describe('doing things in groups', () => {
  it('writes together what was asked for together, and then what came meanwhile', async () => {
    const { write, written, ends } = createPieces(1)
    const first = ['a1', 'b1'].map(write)
    await settle()
    const later = ['c1', 'd1', 'e1'].map(write)
    await settle()
    assert.deepEqual(written, [['a1', 'b1']])
    ends[0]?.done()
    assert.deepEqual(await Promise.all(first), ['a1 kept', 'b1 kept'])
    await settle()
    ends[1]?.done()
    await Promise.all(later)
    assert.deepEqual(written[1], ['c1', 'd1', 'e1'])
  })

  it('never writes two of the same key at the same time, and keeps their order', async () => {
    const { write, written, ends } = createPieces(3)
    const all = ['a1', 'a2', 'b1', 'a3'].map(write)
    await settle()
    assert.deepEqual(written, [['a1', 'b1']])
    for (let n = 0; n < 3; n++) {
      ends[n]?.done()
      await settle()
    }
    await Promise.all(all)
    assert.deepEqual(written, [['a1', 'b1'], ['a2'], ['a3']])
  })

  it('uses all its lanes, and fills none too much', async () => {
    const { write, written, ends } = createPieces(2, 2)
    const all = ['a1', 'b1', 'c1', 'd1', 'e1'].map(write)
    await settle()
    assert.deepEqual(written, [
      ['a1', 'b1'],
      ['c1', 'd1'],
    ])
    ends[1]?.done()
    await settle()
    assert.deepEqual(written[2], ['e1'])
    for (const end of ends) end.done()
    await Promise.all(all)
  })

  it('writes each alone when the group fails, so that only the bad one does', async () => {
    const { write, alone, ends } = createPieces(1)
    const all = Promise.allSettled(['a1', 'b!', 'c1'].map(write))
    await settle()
    ends[0]?.fail()
    assert.deepEqual(
      (await all).map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : String(outcome.reason))),
      ['a1 kept alone', 'Error: b! is bad', 'c1 kept alone'],
    )
    assert.deepEqual(alone, ['a1', 'b!', 'c1'])
  })

  it("does not try each alone when it is nobody's fault", async () => {
    const { write, alone, ends } = createPieces(1)
    const all = Promise.allSettled(['a1', 'b1'].map(write))
    await settle()
    ends[0]?.fail(new StoreUnavailableError('away'))
    assert.deepEqual(
      (await all).map((outcome) => outcome.status),
      ['rejected', 'rejected'],
    )
    assert.deepEqual(alone, [])
  })
})
