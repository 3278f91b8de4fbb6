import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { applyToHead, type ConversationEvent, createId, emptyHead } from '@shopbell/core/protocol'
import type { Store } from './store.ts'

/** What every store keeps to when a visitor is erased; a part of the store contract. */
export function erasureContract(name: string, openStore: () => Promise<Store>): void {
  const rating = { score: 2, reasons: [], comment: 'secret comment', solved: false } as const
  const picture = { type: 'image/png', width: 3, height: 2 }

  const said = (conversation: string, seq: number, role: 'visitor' | 'agent', content: object): ConversationEvent =>
    ({ type: 'message', conversation, seq, id: createId(), at: 1000 + seq, from: { role, id: 'v_1' }, content }) as ConversationEvent
  const text = (conversation: string, seq: number) => said(conversation, seq, 'visitor', { kind: 'text', text: 'secret words' })
  const image = (conversation: string, seq: number, upload: string) =>
    said(conversation, seq, 'agent', { kind: 'image', upload: `${upload}.x`, width: 3, height: 2 })
  const batch = (visitor: string, events: ConversationEvent[]) => ({
    conversation: events[0]?.conversation ?? '',
    site: 'demo',
    visitor,
    events,
  })

  /** Lin has two conversations, two sessions and pictures; Bo has one of each. */
  async function withPeople(run: (store: Store, begin: string) => Promise<void>): Promise<void> {
    const store = await openStore()
    try {
      const begin = await store.lastPosition()
      const lin = { id: 'v_lin', site: 'demo', subject: 'lin', name: 'Lin', email: 'lin@shop.example' }
      await store.openSession({ id: 's_lin', tokenHash: 'h1', at: 1, visitor: lin })
      await store.openSession({ id: 's_phone', tokenHash: 'h2', at: 1, visitor: { ...lin, id: 'v_unused' } })
      await store.openSession({ id: 's_bo', tokenHash: 'h3', at: 1, visitor: { id: 'v_bo', site: 'demo' } })
      for (const [id, owner] of [
        ['own', 'v_lin'],
        ['unsent', 'v_lin'],
        ['answer', 'agent mei'],
        ['other', 'v_bo'],
      ] as const)
        await store.saveUpload({ id, secret: 'x', owner, ...picture }, new Uint8Array([1]), 1)
      await store.append(batch('v_lin', [text('a', 1), image('a', 2, 'answer'), image('a', 3, 'own')]))
      await store.append(batch('v_bo', [said('b', 1, 'visitor', { kind: 'text', text: 'hello' })]))
      await store.append(batch('v_lin', [text('c', 1)]))
      await store.append(
        batch('v_lin', [{ type: 'rating', conversation: 'c', seq: 2, id: createId(), at: 5, rating: { ...rating, reasons: [] } }]),
      )
      await run(store, begin)
    } finally {
      await store.close()
    }
  }

  describe(`the store contract on ${name}: erasing a visitor`, () => {
    it('leaves one event of each conversation, which the desk is told of, and nothing of what was said', () =>
      withPeople(async (store, begin) => {
        const { sessions, left } = await store.eraseVisitor('v_lin', 9000)
        assert.deepEqual(sessions.sort(), ['s_lin', 's_phone'])
        assert.deepEqual(left.map(({ event }) => [event.type, event.conversation, event.seq, event.at]).sort(), [
          ['erased', 'a', 4, 9000],
          ['erased', 'c', 3, 9000],
        ])
        for (const { visitor, event } of left) {
          assert.deepEqual(await store.events(event.conversation, { after: 0, limit: 10 }), [event])
          assert.deepEqual(await store.events(event.conversation, { before: event.seq, limit: 10 }), [])
          const record = await store.conversation(event.conversation)
          assert.deepEqual(record?.head, applyToHead(emptyHead(event.conversation), event))
          assert.deepEqual(record?.visitor, { id: visitor, site: 'demo', signedIn: false }, 'nobody knows whose it was')
        }
        assert.equal(new Set(left.map(({ visitor }) => visitor)).size, 2, 'nor that both were by one person')
        const { conversations, rated } = await store.deskSnapshot({ since: 0, assistantSince: 0, limit: 10 })
        assert.deepEqual(conversations.map(({ head }) => head.id).sort(), ['a', 'b', 'c'])
        assert.deepEqual(rated, [])
        const feed = (await store.eventsAfter(begin, 10)) ?? []
        assert.deepEqual(
          feed.map(({ event }) => event.type),
          ['message', 'erased', 'erased'],
        )
        assert.equal(feed.at(-1)?.position, await store.lastPosition())
        assert.doesNotMatch(JSON.stringify([conversations, feed, left]), /secret|Lin|v_lin/)
      }))

    it('removes sessions and pictures, and leaves everybody else as they were', () =>
      withPeople(async (store) => {
        await store.eraseVisitor('v_lin', 9000)
        for (const id of ['s_lin', 's_phone']) assert.equal(await store.session(id), undefined)
        for (const id of ['own', 'unsent', 'answer'])
          assert.deepEqual([await store.upload(id), await store.uploadBytes(id)], [undefined, undefined])
        assert.deepEqual(await store.conversationsOf('v_lin', { conversations: 9, events: 9 }), [])
        assert.equal((await store.session('s_bo'))?.visitor.id, 'v_bo')
        assert.equal((await store.upload('other'))?.id, 'other')
        assert.equal((await store.conversation('b'))?.head.seq, 1)
        assert.equal(await store.append(batch('v_bo', [text('b', 2)])), true)
      }))

    it('does nothing the second time, and knows who comes back as somebody new', () =>
      withPeople(async (store) => {
        await store.eraseVisitor('v_lin', 9000)
        assert.deepEqual(await store.eraseVisitor('v_lin', 9001), { sessions: [], left: [] })
        assert.equal(await store.append(batch('v_lin', [text('late', 1)])), false, 'what was on the way begins nothing')
        assert.equal(await store.conversation('late'), undefined)
        const back = await store.openSession({ id: 's_new', tokenHash: 'h', at: 1, visitor: { id: 'v_new', site: 'demo', subject: 'lin' } })
        assert.deepEqual(back, { id: 'v_new', site: 'demo', signedIn: true })
        assert.deepEqual(await store.conversationsOf('v_new', { conversations: 9, events: 9 }), [])
        assert.equal(await store.append(batch('v_new', [text('d', 1)])), true)
      }))

    it('lets the message of another tab, or the erasure, go first: never is half of both there', () =>
      withPeople(async (store) => {
        const late = text('race', 1)
        const [stored, { left }] = await Promise.all([store.append(batch('v_lin', [late])), store.eraseVisitor('v_lin', 9000)])
        const here = await store.events('race', { after: 0, limit: 9 })
        const erased = left.some(({ event }) => event.conversation === 'race')
        assert.deepEqual(
          here.map(({ type }) => type),
          erased ? ['erased'] : [],
        )
        assert.equal(stored, erased)
      }))
  })
}
