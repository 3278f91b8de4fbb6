import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Audience, createHub, type Hub } from './hub.ts'

function listen(hub: Hub, audience: Audience) {
  const heard: string[] = []
  const stop = hub.listen(audience, {
    onRing: (conversation) => heard.push(`ring ${conversation}`),
    onTyping: ({ from, on }) => heard.push(`${from.role} ${on ? 'types' : 'stopped'}`),
    onBye: () => heard.push('bye'),
  })
  return { heard, stop }
}

describe('the hub', () => {
  it('rings for the visitor and for the desk, and for nobody else', () => {
    const hub = createHub()
    const [lin, wang, desk] = [listen(hub, { visitor: 'lin' }), listen(hub, { visitor: 'wang' }), listen(hub, 'desk')]
    hub.ring({ conversation: 'c', visitor: 'lin', seq: 1 })
    hub.ring({ conversation: 'd', visitor: 'nobody', seq: 1 })
    assert.deepEqual([lin.heard, wang.heard, desk.heard], [['ring c'], [], ['ring c', 'ring d']])
  })

  it('tells each side of the other typing', () => {
    const hub = createHub()
    const [lin, desk] = [listen(hub, { visitor: 'lin' }), listen(hub, 'desk')]
    const typing = (role: 'visitor' | 'agent', on: boolean) =>
      hub.signal({ type: 'typing', conversation: 'c', from: { role, id: 'x' }, on }, 'lin')
    typing('visitor', true)
    typing('agent', true)
    typing('agent', false)
    assert.deepEqual(lin.heard, ['agent types', 'agent stopped'])
    assert.deepEqual(desk.heard, ['visitor types', 'agent types', 'agent stopped'])
  })

  it('is silent for who stopped listening, also in the middle of a ring', () => {
    const hub = createHub()
    const tabs = [listen(hub, { visitor: 'lin' }), listen(hub, { visitor: 'lin' })]
    tabs[0]?.stop()
    hub.ring({ conversation: 'c', visitor: 'lin', seq: 1 })
    tabs[1]?.stop()
    hub.ring({ conversation: 'd', visitor: 'lin', seq: 1 })
    const late = listen(hub, { visitor: 'lin' })
    hub.ring({ conversation: 'e', visitor: 'lin', seq: 1 })
    assert.deepEqual([tabs[0]?.heard, tabs[1]?.heard, late.heard], [[], ['ring c'], ['ring e']])
  })

  it('says goodbye to everybody, even when they leave while it does', () => {
    const hub = createHub()
    const all = [listen(hub, { visitor: 'lin' }), listen(hub, 'desk')]
    const stop = hub.listen('desk', { onRing() {}, onTyping() {}, onBye: () => stop() })
    hub.bye()
    assert.deepEqual(
      all.map(({ heard }) => heard),
      [['bye'], ['bye']],
    )
  })
})
