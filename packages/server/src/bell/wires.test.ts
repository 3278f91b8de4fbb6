import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, describe, it, type TestContext } from 'node:test'
import { type BellWire, createBell } from '../hub/bell.ts'
import { skipWithout } from '../testing/programs.ts'
import { startTestNats, type TestNats } from '../testing/test-nats.ts'
import { startTestPostgres, type TestPostgres } from '../testing/test-postgres.ts'
import { createNatsWire, natsOptions } from './nats-wire.ts'
import { createPostgresWire } from './postgres-wire.ts'

/** A wire that says when it is whole and when it breaks. */
interface Watched {
  wire: BellWire
  changes: EventTarget
}

type OpenWire = (onChange: (isWhole: boolean) => void) => Promise<BellWire>

async function watch(open: OpenWire): Promise<Watched> {
  const changes = new EventTarget()
  const wire = await open((isWhole) => changes.dispatchEvent(new Event(isWhole ? 'whole' : 'broken')))
  return { wire, changes }
}

const ring = { conversation: 'c', visitor: 'lin', seq: 3 }

/** What two bells on wires do, whatever the wires are made of. */
function wireContract(program: () => { open: OpenWire; end(): Promise<void>; start(): Promise<void> }): void {
  async function twoBells(context: TestContext) {
    const wires = await Promise.all([watch(program().open), watch(program().open)])
    const whole = () => Promise.all(wires.map(({ changes }) => once(changes, 'whole')))
    const broken = () => Promise.all(wires.map(({ changes }) => once(changes, 'broken')))
    const [one, two] = wires.map(({ wire }) => createBell(wire)) as [ReturnType<typeof createBell>, ReturnType<typeof createBell>]
    context.after(() => Promise.all([one.close(), two.close()]))
    await whole()
    const hears = () =>
      new Promise<string>((resolve) => {
        const stop = two.listen({
          onRing({ conversation, visitor, seq }) {
            stop()
            resolve(`${conversation} of ${visitor} is at ${seq}`)
          },
          onTyping({ from }, visitor) {
            stop()
            resolve(`${from.name} types to ${visitor}`)
          },
          onEnd() {},
        })
      })
    return { one, whole, broken, hears }
  }

  it('carries rings and typing from one server to another', async (context) => {
    const { one, hears } = await twoBells(context)
    const rung = hears()
    one.ring(ring)
    assert.equal(await rung, 'c of lin is at 3')
    const typed = hears()
    one.signal({ type: 'typing', conversation: 'c', from: { role: 'agent', id: 'mei', name: "Mei 林 o'Neil" }, on: true }, 'lin')
    assert.equal(await typed, "Mei 林 o'Neil types to lin")
  })

  it('loses what is sent while nobody carries it, and connects again by itself', async (context) => {
    const { one, whole, broken, hears } = await twoBells(context)
    const isBroken = broken()
    await program().end()
    await isBroken
    one.ring({ ...ring, seq: 4 })
    const isWhole = whole()
    await program().start()
    await isWhole
    const rung = hears()
    one.ring({ ...ring, seq: 5 })
    assert.equal(await rung, 'c of lin is at 5')
  })
}

describe('a wire through Postgres', { skip: skipWithout('postgres'), timeout: 60_000 }, () => {
  let postgres: TestPostgres
  let url: string
  before(async () => {
    postgres = await startTestPostgres()
    url = await postgres.createDatabase()
  })
  after(() => postgres.remove())
  wireContract(() => ({
    open: (onChange) => createPostgresWire({ url, onChange }),
    end: () => postgres.end(),
    start: () => postgres.start(),
  }))
})

describe('a wire through NATS', { skip: skipWithout('nats-server'), timeout: 60_000 }, () => {
  let nats: TestNats
  before(async () => {
    nats = await startTestNats()
  })
  after(() => nats.end())
  wireContract(() => ({
    open: (onChange) => createNatsWire({ url: nats.url, subject: 'shopbell.test', onChange }),
    end: () => nats.end(),
    start: () => nats.start(),
  }))
})

it('is told by the address where NATS is, who asks, and whether that is encrypted', () => {
  assert.deepEqual(natsOptions('nats://bell.example, nats://other.example:5222'), { servers: ['bell.example:4222', 'other.example:5222'] })
  assert.deepEqual(natsOptions('tls://shop:p%40ss@bell.example:4443'), {
    servers: ['bell.example:4443'],
    user: 'shop',
    pass: 'p@ss',
    tls: {},
  })
  assert.deepEqual(natsOptions('nats://token@bell.example'), { servers: ['bell.example:4222'], token: 'token' })
})
