import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import { type ConversationEvent, createId } from '@shopbell/core/protocol'
import { skipWithout } from '../testing/programs.ts'
import { startTestPostgres, type TestPostgres } from '../testing/test-postgres.ts'
import { storeContract } from './contract.ts'
import { createPostgresStore } from './postgres.ts'
import { openPostgres, type Postgres } from './postgres-pool.ts'
import { type Store, StoreUnavailableError } from './store.ts'

const visitor = { id: 'v_1', site: 'demo' }

function said(conversation: string, seq: number): ConversationEvent {
  const from = { role: 'visitor', id: 'v_1' } as const
  return { type: 'message', conversation, seq, id: createId(), at: seq, from, content: { kind: 'text', text: `number ${seq}` } }
}

/** Appends one event at the end of a conversation, however often others come first; answers how often they did. */
async function appendNext(store: Store, conversation: string): Promise<number> {
  for (let lost = 0; ; lost++) {
    const seq = ((await store.conversation(conversation))?.head.seq ?? 0) + 1
    if (await store.append({ conversation, site: 'demo', visitor: 'v_1', events: [said(conversation, seq)] })) return lost
  }
}

describe('Postgres', { skip: skipWithout('postgres'), timeout: 120_000 }, () => {
  let postgres: TestPostgres
  before(async () => {
    postgres = await startTestPostgres()
  })
  after(() => postgres.remove())

  storeContract('Postgres', async () => createPostgresStore(await postgres.createDatabase()))

  /** Servers on one database, each with connections of its own. */
  async function openStores(
    context: TestContext,
    count: number,
  ): Promise<{ url: string; stores: Store[]; store: Store; database: Postgres }> {
    const url = await postgres.createDatabase()
    const database = await openPostgres(url)
    const stores = await Promise.all(Array.from({ length: count }, () => createPostgresStore(url)))
    const store = stores[0] as Store
    await store.openSession({ id: 's_1', tokenHash: 'h', at: 1, visitor })
    context.after(() => Promise.all([database, ...stores].map((open) => open.close())))
    return { url, stores, store, database }
  }

  it('gives every seq once and keeps nothing from the feed, with 16 writers on 4 servers and transactions that hang', async (context) => {
    const { stores, store: reader, database } = await openStores(context, 4)
    const conversations = ['a', 'b', 'c', 'd', 'e']
    const appended = 16 * 40
    const seen: string[] = []
    let isWriting = true
    let isWritten = false

    // A writer that numbers its transaction first and commits last, as a slow disk would: who reads by number alone passes it over.
    const hang = async () => {
      for (let n = 0; isWriting; n++) {
        await database.transaction('BEGIN', async (run) => {
          const event = said('hanging', n + 1)
          await run('INSERT INTO shopbell.events (conversation, seq, id, body) VALUES ($1, $2, $3, $4)', [
            'hanging',
            n + 1,
            event.id,
            JSON.stringify(event),
          ])
          await run('SELECT pg_sleep(0.005)')
        })
      }
    }
    const read = async () => {
      let position = '0-0'
      for (let isLast = false; ; ) {
        const page = (await reader.eventsAfter(position, 50)) ?? assert.fail('the position is known')
        seen.push(...page.map(({ event }) => `${event.conversation} ${event.seq}`))
        position = page.at(-1)?.position ?? position
        if (!page.length && isLast) return
        if (!page.length) isLast = isWritten
      }
    }
    await reader.append({ conversation: 'hanging', site: 'demo', visitor: 'v_1', events: [said('hanging', 1)] })
    await database.run("DELETE FROM shopbell.events WHERE conversation = 'hanging'")
    const [hanging, reading] = [hang(), read()]
    await Promise.all(
      Array.from({ length: 16 }, async (_, writer) => {
        for (let n = 0; n < 40; n++) await appendNext(stores[writer % 4] as Store, conversations[(writer + n) % 5] as string)
      }),
    )
    isWriting = false
    await hanging
    isWritten = true
    await reading
    for (const conversation of conversations) {
      const events = await reader.events(conversation, { after: 0, limit: 1000 })
      assert.deepEqual(
        events.map(({ seq }) => seq),
        events.map((_, index) => index + 1),
        'no gaps',
      )
    }
    assert.equal(seen.filter((one) => !one.startsWith('hanging')).length, appended)
    assert.equal(new Set(seen).size, seen.length, 'nothing twice')
    const [stored] = await database.run('SELECT count(*) AS count FROM shopbell.events')
    assert.equal(seen.length, stored?.['count'], 'nothing is missing, not what hung either')
    const last = new Map<string, number>()
    for (const [conversation = '', seq] of seen.map((one) => one.split(' '))) {
      assert.equal(Number(seq), (last.get(conversation) ?? 0) + 1, 'each conversation in its order')
      last.set(conversation, Number(seq))
    }
  })

  it('is made once by servers that start at the same time', async () => {
    const url = await postgres.createDatabase()
    const stores = await Promise.all(Array.from({ length: 6 }, () => createPostgresStore(url)))
    const epochs = await Promise.all(stores.map((store) => store.epoch()))
    const secrets = await Promise.all(stores.map(async (store) => Buffer.from(await store.secret('a')).toString('hex')))
    assert.deepEqual([new Set(epochs).size, new Set(secrets).size], [1, 1])
    await Promise.all(stores.map((store) => store.close()))
  })

  it('keeps the neighbours of an append whose id is taken', async (context) => {
    const { store } = await openStores(context, 1)
    const first = said('a', 1)
    const batch = (event: ConversationEvent) => ({ conversation: event.conversation, site: 'demo', visitor: 'v_1', events: [event] })
    await store.append(batch(first))
    const stored = await Promise.all([said('b', 1), { ...first, seq: 2 }, said('c', 1)].map((event) => store.append(batch(event))))
    assert.deepEqual(stored, [true, false, true])
  })

  it('loses nothing that it acknowledged when Postgres crashes under its writers, and goes on by itself', async (context) => {
    const { store } = await openStores(context, 1)
    const acknowledged: string[] = []
    const failures: unknown[] = []
    let isOver = false
    let reached = () => {}
    const untilMore = (count: number) => {
      const goal = acknowledged.length + count
      return new Promise<void>((resolve) => {
        reached = () => acknowledged.length >= goal && resolve()
      })
    }
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      const conversation = `w${writer}`
      while (!isOver) {
        try {
          const seq = ((await store.conversation(conversation))?.head.seq ?? 0) + 1
          if (await store.append({ conversation, site: 'demo', visitor: 'v_1', events: [said(conversation, seq)] })) {
            acknowledged.push(`${conversation} ${seq}`)
            reached()
          }
        } catch (error) {
          failures.push(error)
        }
      }
    })
    for (const how of ['crash', 'in order'] as const) {
      await untilMore(100)
      await postgres.end(how)
      await assert.rejects(store.check(), StoreUnavailableError)
      await postgres.start()
    }
    await untilMore(100)
    isOver = true
    await Promise.all(writers)
    // Whether one fails depends on what was under way: what may be repeated is, and then Postgres may be back.
    const strange = failures.filter((error) => !(error instanceof StoreUnavailableError))
    assert.deepEqual(strange, [])
    const stored = new Set<string>()
    for (let writer = 0; writer < 8; writer++) {
      const events = await store.events(`w${writer}`, { after: 0, limit: 100_000 })
      assert.deepEqual(
        events.map(({ seq }) => seq),
        events.map((_, index) => index + 1),
      )
      for (const { conversation, seq } of events) stored.add(`${conversation} ${seq}`)
    }
    assert.deepEqual(
      acknowledged.filter((one) => !stored.has(one)),
      [],
    )
  })

  it('goes on with a log that was counted on another machine, in a new epoch', async (context) => {
    const { url, store, database } = await openStores(context, 1)
    await store.append({ conversation: 'a', site: 'demo', visitor: 'v_1', events: [said('a', 1), said('a', 2)] })
    const [position, epoch] = [await store.lastPosition(), await store.epoch()]
    await database.run("UPDATE shopbell.events SET xid = '99999999999'")
    const moved = await createPostgresStore(url)
    context.after(() => moved.close())
    assert.notEqual(await moved.epoch(), epoch)
    assert.equal(await moved.eventsAfter(position, 10), undefined)
    await moved.append({ conversation: 'a', site: 'demo', visitor: 'v_1', events: [said('a', 3)] })
    assert.deepEqual(
      (await moved.eventsAfter('0-0', 10))?.map(({ event }) => event.seq),
      [1, 2, 3],
    )
  })
})
