import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { applyToHead, type ConversationEvent, createId, emptyHead } from '@shopbell/core/protocol'
import { erasureContract } from './erasure-contract.ts'
import type { Store } from './store.ts'

/** What every store has to keep to; run against each of them. */
export function storeContract(name: string, openStore: () => Promise<Store>): void {
  const visitor = { id: 'v_1', site: 'demo' }

  async function withStore(run: (store: Store) => Promise<void>): Promise<void> {
    const store = await openStore()
    try {
      await store.openSession({ id: 's_1', tokenHash: 'h1', at: 1, visitor })
      await run(store)
    } finally {
      await store.close()
    }
  }

  function said(conversation: string, seq: number, text: string, at = 1000 + seq): ConversationEvent {
    return { type: 'message', conversation, seq, id: createId(), at, from: { role: 'visitor', id: 'v_1' }, content: { kind: 'text', text } }
  }
  const status = (conversation: string, seq: number, status: 'waiting' | 'closed', at = 1000 + seq): ConversationEvent => ({
    type: 'status',
    conversation,
    seq,
    id: createId(),
    at,
    status,
    by: 'agent',
  })
  const batch = (events: ConversationEvent[]) => ({ conversation: events[0]?.conversation ?? '', site: 'demo', visitor: 'v_1', events })

  describe(`the store contract on ${name}`, () => {
    it('answers with the events that were appended, oldest first, and a head that is their fold', () =>
      withStore(async (store) => {
        const events = [said('c', 1, 'one'), said('c', 2, 'two'), status('c', 3, 'waiting')]
        assert.equal(await store.append(batch(events.slice(0, 2))), true)
        assert.equal(await store.append(batch(events.slice(2))), true)
        assert.deepEqual(await store.events('c', { after: 0, limit: 10 }), events)
        const record = await store.conversation('c', [events[1]?.id ?? '', 'unknown'])
        assert.deepEqual(record?.head, events.reduce(applyToHead, emptyHead('c')))
        assert.deepEqual(record?.known, [events[1]])
        assert.equal(record?.visitor.id, 'v_1')
      }))

    it('stores nothing of a batch that does not follow on', () =>
      withStore(async (store) => {
        const [first, second] = [said('c', 1, 'one'), said('c', 2, 'two')]
        await store.append(batch([first]))
        assert.equal(await store.append(batch([said('c', 1, 'late')])), false, 'a seq that is taken')
        assert.equal(await store.append(batch([said('c', 3, 'early')])), false, 'a gap')
        assert.equal(await store.append(batch([second, { ...first, seq: 3 }])), false, 'an id that is taken')
        assert.deepEqual(await store.events('c', { after: 0, limit: 10 }), [first])
        assert.equal((await store.conversation('c'))?.head.seq, 1)
      }))

    it('lets one of two batches in that want the same place', () =>
      withStore(async (store) => {
        const stored = await Promise.all([store.append(batch([said('c', 1, 'a')])), store.append(batch([said('c', 1, 'b')]))])
        assert.deepEqual(stored, [true, false])
      }))

    it('gives history before a seq and what follows after one', () =>
      withStore(async (store) => {
        const events = [1, 2, 3, 4, 5].map((seq) => said('c', seq, `number ${seq}`))
        await store.append(batch(events))
        assert.deepEqual(await store.events('c', { before: 5, limit: 2 }), events.slice(2, 4))
        assert.deepEqual(await store.events('c', { before: 2, limit: 10 }), events.slice(0, 1))
        assert.deepEqual(await store.events('c', { before: 99, limit: 2 }), events.slice(3))
        assert.deepEqual(await store.events('c', { after: 3, limit: 1 }), events.slice(3, 4))
        assert.deepEqual(await store.events('nothing', { after: 0, limit: 1 }), [])
      }))

    it('lists the latest conversations of a visitor with their newest events', () =>
      withStore(async (store) => {
        await store.append(batch([said('old', 1, 'x', 10)]))
        await store.append(batch([said('new', 1, 'x', 30), said('new', 2, 'y', 31)]))
        await store.append(batch([said('mid', 1, 'x', 20)]))
        const list = await store.conversationsOf('v_1', { conversations: 2, events: 1 })
        assert.deepEqual(
          list.map(({ head, events }) => [head.id, events.map(({ seq }) => seq)]),
          [
            ['new', [2]],
            ['mid', [1]],
          ],
        )
        assert.deepEqual(await store.conversationsOf('v_2', { conversations: 2, events: 1 }), [])
      }))

    it('feeds all conversations in order of arrival, from any position it gave out', () =>
      withStore(async (store) => {
        const begin = await store.lastPosition()
        await store.append(batch([said('a', 1, 'x')]))
        await store.append(batch([said('b', 1, 'x'), said('b', 2, 'y')]))
        const all = (await store.eventsAfter(begin, 10)) ?? []
        assert.deepEqual(
          all.map(({ event, site, visitor }) => [event.conversation, event.seq, site, visitor]),
          [
            ['a', 1, 'demo', 'v_1'],
            ['b', 1, 'demo', 'v_1'],
            ['b', 2, 'demo', 'v_1'],
          ],
        )
        assert.deepEqual(await store.eventsAfter(all[1]?.position ?? '', 10), all.slice(2))
        assert.deepEqual(await store.eventsAfter(begin, 1), all.slice(0, 1))
        assert.equal(await store.lastPosition(), all[2]?.position)
        assert.equal(await store.eventsAfter('999999', 10), undefined, 'a position that it never gave out')
        assert.equal(await store.eventsAfter('x', 10), undefined)
      }))

    it('shows the desk what is open, what was closed since and what was rated since', () =>
      withStore(async (store) => {
        await store.append(batch([said('waiting', 1, 'x', 10), status('waiting', 2, 'waiting', 10)]))
        await store.append(batch([said('bot', 1, 'x', 10)]))
        await store.append(batch([said('fresh-bot', 1, 'x', 60)]))
        await store.append(batch([said('closed', 1, 'x', 10), status('closed', 2, 'closed', 20)]))
        const rating = { score: 5, reasons: [], comment: '', solved: true } as const
        await store.append(
          batch([
            said('closed-today', 1, 'x', 10),
            status('closed-today', 2, 'closed', 70),
            { type: 'rating', conversation: 'closed-today', seq: 3, id: createId(), at: 71, rating: { ...rating, reasons: [] } },
          ]),
        )
        const snapshot = await store.deskSnapshot({ since: 50, assistantSince: 50, limit: 10 })
        assert.deepEqual(
          snapshot.conversations.map(({ head }) => head.id),
          ['closed-today', 'fresh-bot', 'waiting'],
        )
        assert.deepEqual(
          snapshot.rated.map(({ head }) => [head.id, head.rating?.score]),
          [['closed-today', 5]],
        )
        assert.equal(snapshot.position, await store.lastPosition())
      }))

    it('knows the same person again by the site and its subject, and nobody else', () =>
      withStore(async (store) => {
        const open = (id: string, site: string, subject: string, name: string) =>
          store.openSession({ id: `s_${id}`, tokenHash: id, at: 1, visitor: { id, site, subject, name } })
        const first = await open('a', 'demo', 'lin', 'Lin')
        assert.deepEqual(first, { id: 'a', site: 'demo', signedIn: true, name: 'Lin' })
        assert.deepEqual(await open('b', 'demo', 'lin', 'Lin Mo'), { id: 'a', site: 'demo', signedIn: true, name: 'Lin Mo' })
        assert.equal((await open('c', 'other', 'lin', 'Lin')).id, 'c')
        assert.equal((await store.session('s_b'))?.visitor.name, 'Lin Mo')
      }))

    it('rotates a session only from its current token, and never after its end', () =>
      withStore(async (store) => {
        assert.equal(await store.rotateSession('s_1', { from: 'h1', to: 'h2', at: 5 }), true)
        assert.equal(await store.rotateSession('s_1', { from: 'h1', to: 'h3', at: 6 }), false)
        const { visitor, ...session } = (await store.session('s_1')) ?? {}
        assert.deepEqual(session, { id: 's_1', tokenHash: 'h2', previousHash: 'h1', rotatedAt: 5, ended: false })
        assert.equal(visitor?.signedIn, false)
        await store.endSession('s_1')
        assert.equal(await store.rotateSession('s_1', { from: 'h2', to: 'h4', at: 7 }), false)
        assert.equal((await store.session('s_1'))?.ended, true)
        assert.equal(await store.session('unknown'), undefined)
      }))

    it('keeps a picture once, whoever sends it again', () =>
      withStore(async (store) => {
        const upload = { id: 'u', secret: 'x', owner: 'v_1', type: 'image/png', width: 3, height: 2 }
        const bytes = new Uint8Array([1, 2, 3])
        assert.equal(await store.saveUpload(upload, bytes, 1), 'saved')
        assert.equal(await store.saveUpload({ ...upload, secret: 'y' }, bytes, 2), 'same')
        assert.equal(await store.saveUpload(upload, new Uint8Array([9]), 3), 'other')
        assert.equal(await store.saveUpload({ ...upload, owner: 'v_2' }, bytes, 4), 'other')
        assert.deepEqual(await store.upload('u'), upload)
        assert.deepEqual(new Uint8Array((await store.uploadBytes('u')) ?? []), bytes)
        assert.equal(await store.upload('unknown'), undefined)
      }))

    it('removes sessions that are over with visitors who never wrote, and pictures that nobody sent', () =>
      withStore(async (store) => {
        const open = (id: string, at: number, visitor: { id: string; subject?: string }) =>
          store.openSession({ id, tokenHash: id, at, visitor: { site: 'demo', ...visitor } })
        await store.append(batch([said('c', 1, 'hello')]))
        await store.endSession('s_1')
        await open('s_idle', 10, { id: 'v_idle' })
        await open('s_known', 10, { id: 'v_known', subject: 'lin' })
        await open('s_ended', 40, { id: 'v_ended' })
        await store.endSession('s_ended')
        await open('s_fresh', 40, { id: 'v_fresh' })
        const upload = { secret: 'x', owner: 'v_1', type: 'image/png', width: 3, height: 2 }
        for (const [id, at] of [
          ['sent', 10],
          ['old', 10],
          ['older', 5],
          ['fresh', 60],
        ] as const)
          await store.saveUpload({ id, ...upload }, new Uint8Array([at]), at)
        const content = { kind: 'image', upload: 'sent.x', width: 3, height: 2 } as const
        await store.append(batch([{ ...said('c', 2, ''), content } as ConversationEvent]))

        const bounds = { endedBefore: 50, idleBefore: 20, uploadsBefore: 50 }
        const first = await store.purge({ ...bounds, limit: 1 })
        assert.deepEqual([first.sessions, first.uploads], [1, 1], 'no more than was asked for')
        assert.equal(await store.upload('older'), undefined, 'the oldest first')
        const rest = await store.purge({ ...bounds, limit: 10 })
        assert.deepEqual(
          [first.sessions + rest.sessions, first.visitors + rest.visitors, first.uploads + rest.uploads],
          [4, 2, 2],
          's_1, s_idle, s_known and s_ended; v_idle and v_ended',
        )
        assert.deepEqual(await store.purge({ ...bounds, limit: 10 }), { sessions: 0, visitors: 0, uploads: 0 })
        assert.equal((await store.session('s_fresh'))?.ended, false)
        for (const id of ['s_1', 's_idle', 's_known', 's_ended']) assert.equal(await store.session(id), undefined, id)
        assert.equal((await store.conversation('c'))?.visitor.id, 'v_1', 'who wrote stays')
        assert.deepEqual([(await store.upload('sent'))?.id, (await store.upload('fresh'))?.id], ['sent', 'fresh'])
        assert.equal((await open('s_again', 70, { id: 'v_other', subject: 'lin' })).id, 'v_known', 'who is known to the shop stays')
      }))

    it('counts searches without a result and keeps one vote for each voter', () =>
      withStore(async (store) => {
        const miss = { site: 'demo', locale: 'en', query: 'gift card' }
        await store.addMiss({ ...miss, query: 'other' }, 1)
        await store.addMiss(miss, 2)
        await store.addMiss(miss, 3)
        assert.deepEqual(await store.misses(10), [
          { ...miss, count: 2, last: 3 },
          { ...miss, query: 'other', count: 1, last: 1 },
        ])
        const vote = { site: 'demo', locale: 'en', entry: 'a', voter: 'v', helpful: true }
        await store.saveVote(vote, 1)
        await store.saveVote({ ...vote, helpful: false }, 2)
        await store.saveVote({ ...vote, locale: 'zh-CN' }, 3)
        assert.deepEqual(await store.votes('demo', 'en'), [{ entry: 'a', voter: 'v', helpful: false }])
        assert.deepEqual(await store.votes('other', 'en'), [])
      }))

    it('ends the sessions of an agent with a new password, and of one who is removed', () =>
      withStore(async (store) => {
        const agent = { name: 'mei', display: 'Mei', password: 'p1' }
        await store.saveAgent(agent)
        await store.openAgentSession({ hash: 'x', agent: 'mei', expiresAt: 100_000 })
        assert.deepEqual(await store.agentSession('x', { now: 1, expiresAt: 200_000 }), agent)
        assert.deepEqual(await store.agentSession('x', { now: 150_000, expiresAt: 300_000 }), agent, 'prolonged by the call before')
        assert.equal(await store.agentSession('x', { now: 300_000, expiresAt: 400_000 }), undefined, 'expired')
        await store.openAgentSession({ hash: 'y', agent: 'mei', expiresAt: 1_000_000 })
        await store.saveAgent({ ...agent, display: 'Mei Lin' })
        assert.equal((await store.agentSession('y', { now: 1, expiresAt: 1_000_000 }))?.display, 'Mei Lin')
        await store.saveAgent({ ...agent, password: 'p2' })
        assert.equal(await store.agentSession('y', { now: 1, expiresAt: 1_000_000 }), undefined)
        assert.deepEqual(
          (await store.agents()).map(({ name }) => name),
          ['mei'],
        )
        assert.equal(await store.removeAgent('mei'), true)
        assert.equal(await store.removeAgent('mei'), false)
      }))

    it('makes each secret once, and a new epoch only when it is told to', () =>
      withStore(async (store) => {
        const secret = new Uint8Array(await store.secret('a'))
        assert.equal(secret.length, 32)
        assert.deepEqual(new Uint8Array(await store.secret('a')), secret)
        assert.notDeepEqual(new Uint8Array(await store.secret('b')), secret)
        const epoch = await store.epoch()
        assert.equal(await store.epoch(), epoch)
        const renewed = await store.renewEpoch()
        assert.notEqual(renewed, epoch)
        assert.equal(await store.epoch(), renewed)
        await store.check()
      }))
  })
  erasureContract(name, openStore)
}
