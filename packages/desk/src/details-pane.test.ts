import { expect } from 'chai'
import { findAll, signedInDesk, textOf } from './testing/page.ts'
import { waitUntil } from './testing/wait-until.ts'

const PRODUCT = { sku: 'TW-TEE-01', title: 'Tee', url: 'https://shop.example/tee', price: '$19' }

describe('desk-details-pane', () => {
  it('tells who the visitor is and where in the shop', async () => {
    const { fake, app, stop } = await signedInDesk()
    const context = {
      url: 'https://shop.example/p/tee',
      title: 'Tee · Shop',
      locale: 'zh-CN',
      audience: 'existing',
      product: PRODUCT,
    } as const
    const conversation = fake.arrive({ name: 'Ana', email: 'ana@example.com', text: 'Hello?', context })
    location.hash = `#/conversation/${conversation}`
    await waitUntil(() => findAll(app, 'desk-details-pane').some((pane) => pane.shadowRoot?.querySelector('dl')))
    const pane = findAll(app, 'desk-details-pane')[0]?.shadowRoot
    const facts = Object.fromEntries(
      [...(pane?.querySelectorAll('dl > div') ?? [])].map((fact) => [textOf(fact.children[0]), textOf(fact.children[1])]),
    )
    expect(facts).to.deep.include({
      Visitor: 'Ana',
      Account: 'Signed in',
      'E-mail': 'ana@example.com',
      Page: 'Tee · Shop',
      Product: 'Tee $19 TW-TEE-01',
      Language: 'Chinese (China)',
      Audience: 'Customer',
      'Answered by': 'Nobody yet',
      Rating: 'Not rated',
    })
    expect([...(pane?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).to.deep.equal([
      'mailto:ana@example.com',
      'https://shop.example/p/tee',
      'https://shop.example/tee',
    ])
    stop()
  })

  it('does not say that nobody has answered yet once the conversation is closed', async () => {
    const { fake, app, stop } = await signedInDesk()
    const conversation = fake.arrive({ text: 'Hello?' })
    location.hash = `#/conversation/${conversation}`
    const facts = () => textOf(findAll(app, 'desk-details-pane')[0]?.shadowRoot?.querySelector('dl') ?? undefined)
    await waitUntil(() => facts().includes('Nobody yet'))
    fake.push(conversation, { type: 'status', status: 'closed', by: 'agent', askRating: true })
    await waitUntil(() => facts().includes('Asked, no answer yet'))
    expect(facts()).not.to.include('Answered by')
    stop()
  })

  it('shows an address that is no web address as text', async () => {
    const { fake, app, stop } = await signedInDesk()
    const conversation = fake.arrive({ text: 'Hello?', context: { url: 'javascript:alert(1)', title: 'Click me' } })
    location.hash = `#/conversation/${conversation}`
    await waitUntil(() =>
      findAll(app, 'desk-details-pane').some((pane) =>
        textOf(pane.shadowRoot?.querySelector('dl') ?? undefined).includes('javascript:alert(1)'),
      ),
    )
    expect(findAll(app, 'desk-details-pane')[0]?.shadowRoot?.querySelector('a')).to.equal(null)
    stop()
  })
})
