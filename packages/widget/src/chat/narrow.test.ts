import { ShopBellError } from '@shopbell/core'
import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { addChat, type ChatFixture } from '../testing/chat-fixture.ts'

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
})
