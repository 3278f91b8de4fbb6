import { expect } from 'chai'
import { findAll, signedInDesk, textOf } from './testing/page.ts'
import { waitUntil } from './testing/wait-until.ts'

describe('desk-ratings-pane', () => {
  it('says what visitors said, and opens the conversation', async () => {
    const { fake, app, stop } = await signedInDesk()
    const ana = fake.arrive({ name: 'Ana', text: 'Hello?' })
    const ben = fake.arrive({ name: 'Ben', text: 'Hi' })
    await waitUntil(() => findAll(app, '.entry').length === 2)
    fake.push(ana, { type: 'rating', rating: { score: 5, reasons: ['fast', 'friendly'], comment: '<b>Thanks</b>', solved: true } })
    fake.push(ben, { type: 'rating', rating: { score: 2, reasons: ['slow'], comment: '', solved: null } })
    await waitUntil(() => findAll(app, 'desk-ratings-pane').some((pane) => pane.shadowRoot?.querySelectorAll('li').length === 2))
    const pane = findAll(app, 'desk-ratings-pane')[0]?.shadowRoot
    expect(textOf(pane?.querySelector('.summary') ?? undefined)).to.equal('Average 3.5 / 5 · 2 ratings')
    expect([...(pane?.querySelectorAll('li') ?? [])].map((line) => textOf(line).replace(/\d\d:\d\d/, 'TIME'))).to.deep.equal([
      '5 Very good 5 of 5 TIME <b>Thanks</b> Solved quick friendly Conversation with Ana',
      '2 Bad 2 of 5 TIME slow Conversation with Ben',
    ])
    pane?.querySelector('a')?.click()
    await waitUntil(() => location.hash === `#/conversation/${ana}`)
    await waitUntil(() => findAll(app, 'textarea').some((field) => field.matches(':focus')))
    stop()
  })
})
