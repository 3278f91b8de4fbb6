import { ShopBellError } from '@shopbell/core'
import { createFakeTransport } from '@shopbell/core/testing'
import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { addChat, type ChatFixture } from '../testing/chat-fixture.ts'
import { eventually } from '../testing/eventually.ts'

describe('the chat on 320 pixels', () => {
  let fixture: ChatFixture
  beforeEach(() => setViewport({ width: 320, height: 568 }))
  afterEach(async () => {
    fixture.chat.remove()
    fixture.client.destroy()
    await setViewport({ width: 800, height: 600 })
  })

  it('keeps an empty composer on one line, whatever stands beside it', async () => {
    fixture = await addChat({ lang: 'de' })
    fixture.client.setContext({ product: { sku: 'T-1', title: 'Tee', url: '/p/T-1' } })
    await fixture.client.send('Hallo')
    await fixture.shows('Hallo')
    const input = fixture.part<HTMLTextAreaElement>('input')
    input.style.fontSize = '24px'
    input.style.lineHeight = '24px'
    expect(input.getBoundingClientRect().height).to.equal(44)
  })

  it('keeps the ways on from a message that failed beside each other', async () => {
    fixture = await addChat({ lang: 'de' })
    fixture.transport.fail('/messages', new ShopBellError('refused', 'No.'))
    fixture.chat.style.cssText = 'display: block; inline-size: 190px'
    await fixture.client.send('Hallo')
    await fixture.shows('Nicht gesendet')
    const tops = [...(fixture.chat.shadowRoot?.querySelectorAll('.foot button') ?? [])].map((button) => button.getBoundingClientRect().top)
    expect(tops).to.have.length(2)
    expect(tops[0]).to.equal(tops[1])
  })

  it('greets in the name of a shop with a long word in it, from the beginning', async () => {
    const transport = createFakeTransport()
    transport.site = { ...transport.site, name: 'Donaudampfschifffahrtsgesellschaft und Söhne' }
    fixture = await addChat({ lang: 'de', transport })
    fixture.chat.style.cssText = 'block-size: 320px'
    await fixture.shows('Donau')
    const scroller = fixture.chat.shadowRoot?.querySelector('.scroller') as HTMLElement
    await eventually('not all of it is in view', () => scroller.scrollHeight > scroller.clientHeight)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(scroller.scrollTop).to.equal(0)
    expect(scroller.scrollWidth).to.equal(scroller.clientWidth)
  })
})
