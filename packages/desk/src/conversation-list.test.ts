import { expect } from 'chai'
import { findAll, findByRole, signedInDesk, textOf } from './testing/page.ts'
import { waitUntil } from './testing/wait-until.ts'

async function openList(names: string[]) {
  const desk = await signedInDesk()
  const ids = names.map((name, index) => desk.fake.arrive({ name, text: `I am ${name}`, at: Date.now() - (names.length - index) * 60_000 }))
  await waitUntil(() => findAll(desk.app, '.entry').length === names.length)
  const entry = (name: string) => findByRole(desk.app, 'button', new RegExp(`^${name}`))
  const press = (name: string, key: string) =>
    entry(name).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))
  return { ...desk, ids, entry, press }
}

describe('desk-conversation-list', () => {
  it('moves with the arrow keys, Home and End, and is one stop for Tab', async () => {
    const { app, entry, press, stop } = await openList(['Ana', 'Ben', 'Cem'])
    entry('Ana').focus()
    press('Ana', 'ArrowDown')
    expect(entry('Ben').matches(':focus')).to.equal(true)
    press('Ben', 'End')
    expect(entry('Cem').matches(':focus')).to.equal(true)
    press('Cem', 'ArrowDown')
    expect(entry('Cem').matches(':focus')).to.equal(true)
    press('Cem', 'Home')
    expect(entry('Ana').matches(':focus')).to.equal(true)
    await waitUntil(() => findAll(app, '.entry[tabindex="0"]').map(textOf).join().startsWith('Ana'))
    stop()
  })

  it('is walked through with J and K, which open nothing and type nothing', async () => {
    const { app, entry, ids, stop } = await openList(['Ana', 'Ben', 'Cem'])
    const press = (key: string) => {
      const at = findAll(app, ':focus').at(-1) ?? document.body
      at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))
    }
    press('j')
    expect(entry('Ana').matches(':focus')).to.equal(true)
    press('j')
    press('j')
    press('k')
    expect(entry('Ben').matches(':focus')).to.equal(true)
    expect(location.hash).to.equal('')
    entry('Ben').click()
    await waitUntil(() => findAll(app, 'textarea').some((field) => field.matches(':focus')))
    findByRole(app, 'textbox', 'Reply').blur()
    press('j')
    expect(entry('Cem').matches(':focus'), 'beside the one that is open').to.equal(true)
    expect(location.hash).to.equal(`#/conversation/${ids[1]}`)
    stop()
  })

  it('says who it is, what they said last, how long they wait and how much is unread', async () => {
    const { entry, fake, ids, stop } = await openList(['Ana'])
    fake.say(ids[0] as string, 'And my parcel?')
    await waitUntil(() => textOf(entry('Ana')).includes('And my parcel?'))
    expect(textOf(entry('Ana'))).to.match(/^Ana \d\d:\d\d And my parcel\? 2 ?2 unread Waiting 1 min English$/)
    stop()
  })

  it('filters by what is waiting, mine and closed, with counts', async () => {
    const { app, client, ids, stop } = await openList(['Ana', 'Ben', 'Cem'])
    const [ana, ben, cem] = ids as [string, string, string]
    await client.assign(ana, 'mei')
    await client.assign(ben, 'bo')
    await client.close(cem, false)
    const filters = () => findAll(app, '.filter').map(textOf)
    await waitUntil(() => filters().join() === 'Open 2,Waiting 1,Mine 1,Closed 1')
    findByRole(app, 'button', 'Closed 1').click()
    await waitUntil(() => findAll(app, '.entry').map(textOf).join().startsWith('Cem'))
    findByRole(app, 'button', 'Mine 1').click()
    await waitUntil(() => findAll(app, '.entry').map(textOf).join().startsWith('Ana'))
    expect(findAll(app, '.entry')).to.have.length(1)
    stop()
  })

  it('calls a visitor without a name by a short code', async () => {
    const { app, fake, stop } = await openList([])
    fake.arrive({ text: 'Hello' })
    await waitUntil(() => findAll(app, '.entry .name').some((name) => /^Visitor [0-9A-F]{4}$/.test(textOf(name))))
    stop()
  })

  it('says in words that there is nothing to do', async () => {
    const { app, stop } = await openList([])
    expect(
      textOf(findAll(app, 'desk-conversation-list').map((list) => list.shadowRoot?.querySelector('.empty'))[0] ?? undefined),
    ).to.contain('Nobody is here')
    stop()
  })
})
