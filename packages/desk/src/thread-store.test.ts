import type { ConversationEvent } from '@shopbell/core/protocol'
import { applyToHead, emptyHead } from '@shopbell/core/protocol'
import { expect } from 'chai'
import { createThreadStore } from './thread-store.ts'

const ID = '019a8f3c-0000-7000-8000-000000000001'

function message(seq: number): ConversationEvent {
  return {
    type: 'message',
    conversation: ID,
    seq,
    id: `id-${seq}`,
    at: seq,
    from: { role: 'visitor', id: 'v1' },
    content: { kind: 'text', text: `m${seq}` },
  }
}

const logOf = (length: number) => Array.from({ length }, (_, i) => message(i + 1))

function setUp(log: ConversationEvent[], listed: number) {
  const asked: string[] = []
  const store = createThreadStore({
    async fetchEvents(_id, query) {
      asked.push(query)
      const wanted = new URLSearchParams(query)
      const before = Number(wanted.get('before') ?? Number.POSITIVE_INFINITY)
      const after = Number(wanted.get('after') ?? 0)
      const page = log.filter(({ seq }) => seq < before && seq > after)
      return wanted.has('before') ? page.slice(-Number(wanted.get('limit'))) : page
    },
    onApplied: () => undefined,
  })
  const head = log.slice(0, listed).reduce(applyToHead, emptyHead(ID))
  store.merge([{ site: 'demo', visitor: { id: 'v1', signedIn: false }, head }])
  const seqs = () =>
    store.$threads
      .get()
      .get(ID)
      ?.events.map(({ seq }) => seq)
  return { store, asked, seqs }
}

describe('the threads of the desk', () => {
  it('open a conversation that began while the desk was open with its beginning', async () => {
    const { store, seqs } = setUp(logOf(4), 2)
    await store.receive(message(3))
    await store.receive(message(4))
    await store.open(ID, 'demo')
    expect(seqs()).to.deep.equal([1, 2, 3, 4])
  })

  it('fetch what is missing before an event, once for all events that wait for it', async () => {
    const { store, asked, seqs } = setUp(logOf(6), 2)
    await Promise.all([store.receive(message(5)), store.receive(message(6))])
    expect(seqs()).to.deep.equal([3, 4, 5, 6])
    expect(asked).to.deep.equal(['after=2&limit=200'])
  })

  it('load older pages in front', async () => {
    const { store, seqs } = setUp(logOf(120), 120)
    await store.open(ID, 'demo')
    expect(seqs()?.[0]).to.equal(71)
    await store.loadEarlier(ID)
    expect(seqs()?.[0]).to.equal(21)
    await store.loadEarlier(ID)
    expect(seqs()?.length).to.equal(120)
  })

  it('leave nothing out when a newer list comes while the first page is on its way', async () => {
    const { store, seqs } = setUp(logOf(6), 2)
    const opening = store.open(ID, 'demo')
    store.merge([{ site: 'demo', visitor: { id: 'v1', signedIn: false }, head: logOf(5).reduce(applyToHead, emptyHead(ID)) }])
    await opening
    await store.receive(message(6))
    expect(seqs()).to.deep.equal([1, 2, 3, 4, 5, 6])
  })
})
