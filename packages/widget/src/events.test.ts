import { assert } from 'chai'

describe('the events', () => {
  it('are the browser’s own, also on a page that puts a class of its own in the place of Event, as MooTools does', async () => {
    const native = globalThis.Event
    globalThis.Event = class {} as unknown as typeof Event
    try {
      const copy = './events.ts?on-a-page-with-mootools'
      const { ShopBellOpenEvent } = (await import(copy)) as typeof import('./events.ts')
      const event = new ShopBellOpenEvent('chat')
      assert.deepEqual([event instanceof native, event.type, event.bubbles, event.section], [true, 'shop-bell-open', true, 'chat'])
    } finally {
      globalThis.Event = native
    }
  })
})
