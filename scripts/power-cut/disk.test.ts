import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createRandom } from '../chaos/random.ts'
import { createDisk } from './disk.ts'
import type { Operation } from './trace.ts'

const write = (file: string, text: string, offset = 0): Operation => ({ kind: 'write', file, offset, bytes: Buffer.from(text) })
const sync = (file: string): Operation => ({ kind: 'sync', file })
const create = (file: string): Operation => ({ kind: 'create', file })
const SYNC_FOLDER: Operation = { kind: 'sync folder' }

/** Everything that may be found after a power cut, each once, in order. */
function found(operations: readonly Operation[], options?: { ignoresSync?: boolean }): string[] {
  const disk = createDisk(options)
  for (const operation of operations) disk.apply(operation)
  const random = createRandom(1)
  const all = Array.from({ length: 300 }, () => [...disk.afterPowerCut(random)].map(([file, content]) => `${file}=${content}`).join(' '))
  return [...new Set(all)].sort()
}

describe('a disk whose power is cut', () => {
  it('keeps what was synchronised, of the file and of the folder', () => {
    assert.deepEqual(found([create('a'), write('a', 'one'), sync('a'), SYNC_FOLDER]), ['a=one'])
  })

  it('may forget what was not synchronised', () => {
    assert.deepEqual(found([create('a'), SYNC_FOLDER, write('a', 'one'), sync('a'), write('a', 'two')]), ['a=one', 'a=two'])
    assert.deepEqual(found([create('a'), write('a', 'one'), sync('a')]), ['', 'a=one'])
  })

  it('may keep the later of two writes and forget the earlier', () => {
    const possible = found([create('a'), write('a', '..'), sync('a'), SYNC_FOLDER, write('a', '1'), write('a', '2', 1)])
    assert.deepEqual(possible, ['a=..', 'a=.2', 'a=1.', 'a=12'])
  })

  it('may tear a write at the borders of its sectors, and nowhere else', () => {
    const before = [create('a'), write('a', 'x'.repeat(1_100)), sync('a'), SYNC_FOLDER]
    const runs = (text: string) => text.slice(2).replace(/(.)\1*/g, (run) => `${run[0]}${run.length} `)
    assert.deepEqual(
      found([...before, write('a', 'y'.repeat(600), 500)])
        .map(runs)
        .sort(),
      ['x1024 y76 ', 'x1100 ', 'x500 y12 x512 y76 ', 'x500 y12 x588 ', 'x500 y524 x76 ', 'x500 y600 ', 'x512 y512 x76 ', 'x512 y588 '],
    )
  })

  it('may find a removed file again until the folder was synchronised', () => {
    const removed: Operation[] = [create('a'), write('a', 'one'), sync('a'), SYNC_FOLDER, { kind: 'remove', file: 'a' }]
    assert.deepEqual(found(removed), ['', 'a=one'])
    assert.deepEqual(found([...removed, SYNC_FOLDER]), [''])
  })

  it('may forget that a file was cut short', () => {
    const before = [create('a'), write('a', 'long'), sync('a'), SYNC_FOLDER]
    assert.deepEqual(found([...before, { kind: 'truncate', file: 'a', size: 2 }]), ['a=lo', 'a=long'])
  })

  it('keeps nothing for certain when it ignores synchronisation', () => {
    assert.ok(found([create('a'), write('a', 'one'), sync('a'), SYNC_FOLDER], { ignoresSync: true }).includes(''))
  })
})
