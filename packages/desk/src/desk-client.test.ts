import { ShopBellError } from '@shopbell/core'
import { expect } from 'chai'
import { createDeskClient, type DeskClient } from './desk-client.ts'
import { createFakeDesk, type FakeDesk } from './testing/fake-desk.ts'
import { waitUntil } from './testing/wait-until.ts'

async function startDesk(): Promise<{ fake: FakeDesk; client: DeskClient }> {
  const fake = createFakeDesk({ signedIn: true })
  const client = createDeskClient({ transport: fake, random: () => 0 })
  await client.resume()
  await waitUntil(() => fake.feeds === 1)
  return { fake, client }
}

const textsOf = (client: DeskClient, id: string) =>
  (client.$threads.get().get(id)?.events ?? []).flatMap((event) =>
    event.type === 'message' && event.content.kind === 'text' ? event.content.text : [],
  )
const lastSeq = (client: DeskClient, id: string) => client.$threads.get().get(id)?.head.seq

describe('the desk without a page', () => {
  it('says who is signed in, and that name and password must belong together', async () => {
    const fake = createFakeDesk()
    const client = createDeskClient({ transport: fake })
    const seen: unknown[] = []
    client.$agent.subscribe((agent) => seen.push(agent?.name ?? agent))
    await client.resume()
    const refusal = await client.signIn('mei', 'wrong').catch((error: ShopBellError) => error.problem?.code)
    await client.signIn('mei', 'pass')
    expect(refusal).to.equal('wrong-password')
    expect(seen).to.deep.equal([undefined, null, 'Mei'])
    client.stop()
  })

  it('lists a conversation that begins after the list was taken', async () => {
    const { fake, client } = await startDesk()
    const id = fake.arrive({ name: 'Ana', text: 'Hello?' })
    await waitUntil(() => client.$threads.get().get(id)?.visitor.name === 'Ana')
    expect(lastSeq(client, id)).to.equal(2)
    client.stop()
  })

  it('loads a log from its end, and what came in meanwhile is there once', async () => {
    const { fake, client } = await startDesk()
    const id = fake.arrive({ text: '1' })
    for (let number = 2; number <= 80; number++) fake.say(id, `${number}`)
    await waitUntil(() => lastSeq(client, id) === 81)
    const opening = client.open(id)
    fake.say(id, '81')
    await opening
    await waitUntil(() => lastSeq(client, id) === 82)
    while ((client.$threads.get().get(id)?.firstSeq ?? 1) > 1) await client.loadEarlier(id)
    expect(textsOf(client, id)).to.deep.equal(Array.from({ length: 81 }, (_, index) => `${index + 1}`))
    client.stop()
  })

  it('asks for what is missing when an event leaves a gap', async () => {
    const { fake, client } = await startDesk()
    const id = fake.arrive({ text: 'one' })
    await waitUntil(() => lastSeq(client, id) === 2)
    await client.open(id)
    fake.lose(2)
    for (const text of ['two', 'three', 'four', 'five']) fake.say(id, text)
    await waitUntil(() => lastSeq(client, id) === 6)
    expect(textsOf(client, id)).to.deep.equal(['one', 'two', 'three', 'four', 'five'])
    client.stop()
  })

  it('takes a new list when the server says that the cursor is of no use', async () => {
    const { fake, client } = await startDesk()
    const lists = () => fake.sent.filter(({ path }) => path === '/v1/desk/conversations').length
    const before = lists()
    fake.signal({ type: 'resync', reason: 'epoch' })
    await waitUntil(() => lists() === before + 1 && fake.feeds === 1)
    client.stop()
  })

  it('sends in order, once, although the answer is lost', async () => {
    const { fake, client } = await startDesk()
    const id = fake.arrive({ text: 'Hello?' })
    await waitUntil(() => lastSeq(client, id) === 2)
    await client.open(id)
    fake.fail('/messages', new ShopBellError('timeout', 'The answer was lost.'))
    client.send(id, 'one')
    client.send(id, 'two')
    await waitUntil(() => client.$outgoing.get().length === 0)
    expect(textsOf(client, id)).to.deep.equal(['Hello?', 'one', 'two'])
    client.stop()
  })

  it('uploads a picture before it sends it', async () => {
    const { fake, client } = await startDesk()
    const id = fake.arrive({ text: 'Hello?' })
    client.sendImage(id, new Blob(['x'], { type: 'image/png' }), 'shelf.png')
    await waitUntil(() => client.$outgoing.get().length === 0)
    const actions = fake.sent.flatMap(({ method, path }) => (method === 'GET' ? [] : path.replace(/[0-9a-f-]{36}/g, 'ID')))
    expect(actions).to.deep.equal(['/v1/desk/uploads/ID', '/v1/desk/conversations/ID/messages'])
    client.stop()
  })

  it('tells the visitor what was read, once for each message', async () => {
    const { fake, client } = await startDesk()
    const id = fake.arrive({ text: 'Hello?' })
    await waitUntil(() => lastSeq(client, id) === 2)
    await Promise.all([client.markRead(id), client.markRead(id)])
    await client.markRead(id)
    expect(fake.sent.filter(({ path }) => path.endsWith('/read'))).to.have.length(1)
    expect(client.$threads.get().get(id)?.head.unread.agent).to.equal(0)
    client.stop()
  })

  it('shows who types, until they said it, and never oneself', async () => {
    const { fake, client } = await startDesk()
    const id = fake.arrive({ text: 'Hello?' })
    await waitUntil(() => lastSeq(client, id) === 2)
    const visitor = client.$threads.get().get(id)?.visitor.id ?? ''
    fake.signal({ type: 'typing', conversation: id, from: { role: 'agent', id: 'mei' }, on: true })
    expect(client.typing(id).get()).to.equal(null)
    fake.signal({ type: 'typing', conversation: id, from: { role: 'visitor', id: visitor }, on: true })
    expect(client.typing(id).get()?.id).to.equal(visitor)
    fake.say(id, 'This.')
    await waitUntil(() => client.typing(id).get() === null)
    client.stop()
  })

  it('keeps drafts and replies over a lost session of the same agent, and none for the next one', async () => {
    const { fake, client } = await startDesk()
    const id = fake.arrive({ text: 'Hello?' })
    client.drafts.set(id, 'Half a sent')
    fake.expire()
    client.send(id, 'one')
    await waitUntil(() => client.$agent.get() === null)
    await client.signIn('mei', 'pass')
    await waitUntil(() => client.$outgoing.get().length === 0)
    expect(client.drafts.get(id)).to.equal('Half a sent')
    await client.signOut()
    expect([client.drafts.size, client.$threads.get().size]).to.deep.equal([0, 0])
    client.stop()
  })

  it('refuses an empty text, and one that is too long', async () => {
    const { client } = await startDesk()
    expect(() => client.send('c', ' \n ')).to.throw(/1 to 10000/)
    expect(() => client.send('c', 'x'.repeat(10_001))).to.throw(/10001 characters/)
    client.stop()
  })
})
