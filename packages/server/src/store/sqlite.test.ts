import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, it } from 'node:test'
import { type ConversationEvent, createId } from '@shopbell/core/protocol'
import { storeContract } from './contract.ts'
import { createSqliteStore } from './sqlite.ts'

let folder: string
let files = 0
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-store-'))
})
after(() => rm(folder, { recursive: true }))

const newFile = () => join(folder, `${++files}.db`)

storeContract('SQLite', () => createSqliteStore(newFile()))

function said(seq: number): ConversationEvent {
  const from = { role: 'visitor', id: 'v_1' } as const
  return { type: 'message', conversation: 'c', seq, id: createId(), at: seq, from, content: { kind: 'text', text: String(seq) } }
}

it('finds everything again after it was closed and opened', async () => {
  const file = newFile()
  const first = await createSqliteStore(file)
  const [epoch, secret] = [await first.epoch(), await first.secret('a')]
  await first.openSession({ id: 's_1', tokenHash: 'h', at: 1, visitor: { id: 'v_1', site: 'demo' } })
  await first.append({ conversation: 'c', site: 'demo', visitor: 'v_1', events: [said(1)] })
  await first.close()
  const second = await createSqliteStore(file)
  assert.equal(await second.epoch(), epoch)
  assert.deepEqual(await second.secret('a'), secret)
  assert.equal((await second.conversation('c'))?.head.seq, 1)
  await second.close()
})

it('keeps what others in the same transaction wrote when one call fails', async () => {
  const store = await createSqliteStore(newFile())
  await store.openSession({ id: 's_1', tokenHash: 'h', at: 1, visitor: { id: 'v_1', site: 'demo' } })
  const results = await Promise.allSettled([
    store.append({ conversation: 'c', site: 'demo', visitor: 'v_1', events: [said(1)] }),
    store.openSession({ id: 's_1', tokenHash: 'again', at: 1, visitor: { id: 'v_2', site: 'demo' } }),
    store.append({ conversation: 'c', site: 'demo', visitor: 'v_1', events: [said(2)] }),
  ])
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
  assert.equal((await store.conversation('c'))?.head.seq, 2)
  await store.close()
})

it('reads what was acknowledged, though something was read in the same turn of the loop before it was written', async () => {
  const file = newFile()
  const store = await createSqliteStore(file)
  await store.openSession({ id: 's_1', tokenHash: 'h', at: 1, visitor: { id: 'v_1', site: 'demo' } })
  const other = new DatabaseSync(file)
  other.exec('BEGIN IMMEDIATE')
  const appended = store.append({ conversation: 'c', site: 'demo', visitor: 'v_1', events: [said(1)] })
  // A timer runs before what comes from the store's thread in the same turn.
  await new Promise((resolve) => setTimeout(resolve))
  const before = store.conversation('c')
  other.exec('COMMIT')
  // Nothing else runs here until it is written.
  while (!other.prepare('SELECT 1 FROM conversations').get());
  assert.equal(await appended, true)
  assert.equal((await store.conversation('c'))?.head.seq, 1)
  assert.equal(await before, undefined)
  other.close()
  await store.close()
})

it('says that it is closed to whoever calls it afterwards', async () => {
  const store = await createSqliteStore(newFile())
  await store.close()
  await assert.rejects(store.epoch(), /closed/)
})

it('says so when the file cannot be opened', async () => {
  await assert.rejects(createSqliteStore(join(folder, 'missing', 'a.db')), /unable to open database file/)
})
