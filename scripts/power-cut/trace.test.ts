import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createTraceReader } from './trace.ts'

const hex = (text: string) => Buffer.from(text).toString('hex').replace(/../g, '\\x$&')
const fd = (path: string) => `26<${hex(path)}>`

function read(...lines: string[]) {
  const reader = createTraceReader('/data')
  return lines.flatMap((line) => reader.take(line)).map((one) => ('bytes' in one ? { ...one, bytes: String(one.bytes) } : one))
}

describe('what strace recorded', () => {
  it('is what was done to the files of the folder, in order', () => {
    const operations = read(
      `7 openat(AT_FDCWD<${hex('/')}>, "${hex('/data/a.db')}", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = ${fd('/data/a.db')}`,
      `7 pwrite64(${fd('/data/a.db')}, "${hex('hello')}", 5, 4096) = 5`,
      `7 fdatasync(${fd('/data/a.db')}) = 0`,
      `7 ftruncate(${fd('/data/a.db')}, 12) = 0`,
      `7 unlink("${hex('/data/a.db')}") = 0`,
      `7 fsync(${fd('/data')}) = 0`,
    )
    assert.deepEqual(operations, [
      { kind: 'create', file: 'a.db' },
      { kind: 'write', file: 'a.db', offset: 4096, bytes: 'hello' },
      { kind: 'sync', file: 'a.db' },
      { kind: 'truncate', file: 'a.db', size: 12 },
      { kind: 'remove', file: 'a.db' },
      { kind: 'sync folder' },
    ])
  })

  it('leaves out other files, what failed, and what only reads', () => {
    const operations = read(
      `7 pwrite64(${fd('/elsewhere/a.db')}, "${hex('hello')}", 5, 0) = 5`,
      `7 pwrite64(${fd('/data/a.db')}, "${hex('hello')}", 5, 0) = -1 ENOSPC (No space left on device)`,
      `7 openat(AT_FDCWD<${hex('/')}>, "${hex('/data/a.db')}", O_RDONLY|O_CLOEXEC) = ${fd('/data/a.db')}`,
      '7 +++ exited with 0 +++',
    )
    assert.deepEqual(operations, [])
  })

  it('counts a synchronisation from its end, and what was said from its beginning', () => {
    const operations = read(
      `7 fsync(${fd('/data/a.db')} <unfinished ...>`,
      `8 write(1<${hex('pipe:[1]')}>, "${hex('message c 1\n')}", 12 <unfinished ...>`,
      '7 <... fsync resumed>) = 0',
      '8 <... write resumed>) = 12',
    )
    assert.deepEqual(operations, [
      { kind: 'said', text: 'message c 1' },
      { kind: 'sync', file: 'a.db' },
    ])
  })

  it('is refused when something is done to the files that is not understood', () => {
    assert.throws(() => read(`7 rename("${hex('/data/a.db')}", "${hex('/data/b.db')}") = 0`), /a call that is not understood: rename/)
    assert.throws(() => read(`7 write(${fd('/data/a.db')}, "${hex('x')}", 1) = 1`), /not understood/)
  })

  it('is refused when bytes are missing in it', () => {
    assert.throws(() => read(`7 pwrite64(${fd('/data/a.db')}, "${hex('hel')}", 5, 0) = 5`), /3 of 5 bytes/)
  })
})
