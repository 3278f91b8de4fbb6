import { ShopBellError } from '@shopbell/core'
import { expect } from 'chai'
import { findAll, findByRole, signedInDesk, textOf } from './testing/page.ts'
import { waitUntil } from './testing/wait-until.ts'

async function openLog(messages = 1) {
  const desk = await signedInDesk()
  const conversation = desk.fake.arrive({ name: 'Ana', text: '1' })
  for (let number = 2; number <= messages; number++) desk.fake.say(conversation, `${number}`)
  location.hash = `#/conversation/${conversation}`
  const shown = () => findAll(desk.app, '[part~="message"] .text').map(textOf)
  await waitUntil(() => shown().at(-1) === `${messages}`)
  const scroller = findAll(desk.app, '[role="log"]')[0] as HTMLElement
  return { ...desk, conversation, scroller, shown }
}

const isAtEnd = (scroller: HTMLElement) => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 4

describe('desk-message-log', () => {
  it('shows text as text, with its links', async () => {
    const { app, fake, conversation, shown, stop } = await openLog()
    fake.say(conversation, '<img src=x onerror=alert(1)> https://shop.example/a javascript:alert(1)')
    await waitUntil(() => shown().length === 2)
    expect(shown()[1]).to.equal('<img src=x onerror=alert(1)> https://shop.example/a javascript:alert(1)')
    expect(findAll(app, '.text a').map((link) => link.getAttribute('href'))).to.deep.equal(['https://shop.example/a'])
    expect(findAll(app, '.text img')).to.have.length(0)
    stop()
  })

  it('shows what the assistant answered and offered, products, pictures and left messages', async () => {
    const { app, fake, conversation, stop } = await openLog()
    const from = { role: 'assistant', id: 'assistant' } as const
    const entries = [{ id: 'a', question: 'How do I return?' }]
    fake.push(conversation, {
      type: 'message',
      from,
      content: { kind: 'answer', entry: 'a', locale: 'en', question: 'Why?', text: 'Because.' },
    })
    fake.push(conversation, { type: 'message', from, content: { kind: 'suggestions', locale: 'en', entries } })
    fake.say(conversation, { kind: 'product', product: { sku: 'TEE', title: 'Tee', url: 'javascript:alert(1)', price: '$19' } })
    fake.say(conversation, { kind: 'image', upload: 'u.s', width: 4, height: 3, name: 'shelf.png' })
    fake.say(conversation, { kind: 'contact', email: 'ana@example.com', text: 'Call me' })
    await waitUntil(() => findAll(app, '[part~="message"]').length === 6)
    expect(findAll(app, '[part~="message"] .bubble').map(textOf).slice(1)).to.deep.equal([
      'Answered from the FAQ Why? Because.',
      'Not sure; offered these questions How do I return?',
      'Asks about this item Tee $19 TEE',
      '',
      'Left a message ana@example.com Call me',
    ])
    expect(findAll(app, '.picture img').map((image) => [image.getAttribute('src'), image.getAttribute('alt')])).to.deep.equal([
      [fake.address('/v1/uploads/u.s'), 'Picture shelf.png'],
    ])
    expect(findAll(app, 'a.product')).to.have.length(0)
    stop()
  })

  it('begins at the newest message, and stays there as more come', async () => {
    const { fake, conversation, scroller, shown, stop } = await openLog(50)
    await waitUntil(() => isAtEnd(scroller))
    fake.say(conversation, 'the last')
    await waitUntil(() => shown().at(-1) === 'the last' && isAtEnd(scroller))
    stop()
  })

  it('leaves a reader where they read, and leads to what is new', async () => {
    const { app, fake, conversation, scroller, shown, stop } = await openLog(50)
    await waitUntil(() => isAtEnd(scroller))
    scroller.scrollTop = 300
    await new Promise((resolve) => scroller.addEventListener('scroll', resolve, { once: true }))
    fake.say(conversation, 'the last')
    await waitUntil(() => shown().at(-1) === 'the last')
    expect(scroller.scrollTop).to.equal(300)
    findByRole(app, 'button', 'New messages').click()
    await waitUntil(() => isAtEnd(scroller))
    stop()
  })

  it('loads what is older on demand, without moving what is being read', async () => {
    const { app, scroller, shown, stop } = await openLog(70)
    await waitUntil(() => isAtEnd(scroller))
    const first = shown()[0]
    scroller.scrollTop = 120
    await new Promise((resolve) => scroller.addEventListener('scroll', resolve, { once: true }))
    const place = () =>
      findAll(app, '[part~="message"]')
        .find((message) => textOf(message.querySelector('.text') ?? undefined) === first)
        ?.getBoundingClientRect().bottom
    const before = place()
    findByRole(app, 'button', 'Earlier messages').click()
    await waitUntil(() => shown()[0] === '1')
    expect(Math.abs((place() ?? 0) - (before ?? 0))).to.be.lessThan(3)
    expect(shown()).to.deep.equal(Array.from({ length: 70 }, (_, index) => `${index + 1}`))
    stop()
  })

  it('says why a reply was refused, and sends it again or gives it up', async () => {
    const { app, fake, client, conversation, stop } = await openLog()
    fake.fail('/messages', new ShopBellError('refused', 'Too much at once.'))
    client.send(conversation, 'Hello')
    await waitUntil(() => findAll(app, '.failed').some((line) => textOf(line).includes('Not sent: Too much at once.')))
    fake.fail('/messages', new ShopBellError('refused', 'Still too much.'))
    findByRole(app, 'button', 'Send again').click()
    await waitUntil(() => findAll(app, '.failed').some((line) => textOf(line).includes('Still too much.')))
    findByRole(app, 'button', 'Discard').click()
    await waitUntil(() => findAll(app, '[part~="message"]').length === 1)
    stop()
  })

  it('says who types', async () => {
    const { app, fake, client, conversation, stop } = await openLog()
    const visitor = client.$threads.get().get(conversation)?.visitor.id ?? ''
    fake.signal({ type: 'typing', conversation, from: { role: 'visitor', id: visitor }, on: true })
    await waitUntil(() => findAll(app, '.typing').some((line) => textOf(line) === 'Ana is typing…'))
    stop()
  })
})
