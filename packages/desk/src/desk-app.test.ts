import { createId, type RatingValues } from '@shopbell/core/protocol'
import { expect } from 'chai'
import { findBarriers } from './testing/axe.ts'
import { problem } from './testing/fake-desk-wire.ts'
import { findAll, findByRole, signedInDesk, textOf } from './testing/page.ts'
import { waitUntil } from './testing/wait-until.ts'

const GOOD: RatingValues = { score: 5, reasons: ['fast'], comment: 'Thank you!', solved: true }

describe('desk-app', () => {
  it('shows who waits longest on top, and counts the waiting in the title', async () => {
    const { fake, app, stop } = await signedInDesk()
    fake.arrive({ name: 'Ana', text: 'Where is my parcel?', at: Date.now() - 60_000 })
    fake.arrive({ name: 'Ben', text: 'Does it shrink?', at: Date.now() - 600_000 })
    await waitUntil(() => document.title.startsWith('(2)'))
    const entries = findAll(app, '.entry').map(textOf)
    expect(entries[0]).to.match(/^Ben .*Does it shrink\?.*Waiting 10 min/)
    expect(entries[1]).to.match(/^Ana/)
    stop()
  })

  it('answers a visitor by keyboard alone: list, Enter, reply, Enter', async () => {
    const { fake, app, stop } = await signedInDesk()
    const conversation = fake.arrive({ name: 'Ana', text: 'Hello?' })
    await waitUntil(() => findAll(app, '.entry').length === 1)
    const entry = findByRole(app, 'button', /Ana/)
    entry.focus()
    entry.click()
    await waitUntil(() => findAll(app, '[part~="message"]').length === 1)
    const reply = findByRole(app, 'textbox', 'Reply') as HTMLTextAreaElement
    await waitUntil(() => reply.matches(':focus'))
    reply.value = 'Hi Ana'
    reply.dispatchEvent(new InputEvent('input', { bubbles: true }))
    reply.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }))
    await waitUntil(() => findAll(app, '[part~="message"]').length === 2)
    await waitUntil(() => fake.sent.some(({ path }) => path.endsWith('/messages')))
    await waitUntil(() => findAll(app, '.delivery').some((line) => textOf(line) === 'Sent'))
    fake.push(conversation, { type: 'read', by: 'visitor', upTo: 9 })
    await waitUntil(() => findAll(app, '.delivery').some((line) => textOf(line) === 'Read'))
    expect(reply.value).to.equal('')
    stop()
  })

  it('takes, puts back and closes with a rating asked for', async () => {
    const { fake, app, stop } = await signedInDesk()
    const conversation = fake.arrive({ name: 'Ana', text: 'Hello?' })
    location.hash = `#/conversation/${conversation}`
    await waitUntil(() => findAll(app, '[part~="message"]').length === 1)
    findByRole(app, 'button', 'Take').click()
    await waitUntil(() => findAll(app, '.notice').some((line) => textOf(line).startsWith('You took the conversation')))
    findByRole(app, 'button', 'Put back').click()
    await waitUntil(() => findAll(app, '.notice').some((line) => textOf(line).startsWith('Put back')))
    findByRole(app, 'button', 'Close').click()
    await waitUntil(() => findAll(app, '.notice').some((line) => textOf(line).includes('a rating was asked for')))
    expect(
      fake.sent.flatMap(({ path, body }) => (/assignee|close/.test(path) ? [body] : [])).map((body) => ({ ...(body as object), id: '' })),
    ).to.deep.equal([
      { id: '', agent: 'mei' },
      { id: '', agent: null },
      { id: '', askRating: true },
    ])
    stop()
  })

  it('keeps the focus with who closes by keyboard, and with who signs in', async () => {
    const { fake, app, stop } = await signedInDesk({ signedIn: false })
    const conversation = fake.arrive({ name: 'Ana', text: 'Hello?' })
    ;(findByRole(app, 'textbox', 'Name') as HTMLInputElement).value = 'mei'
    ;(findAll(app, 'input[type="password"]')[0] as HTMLInputElement).value = 'pass'
    findByRole(app, 'button', 'Sign in').click()
    await waitUntil(() => findAll(app, 'h1').some((heading) => heading.matches(':focus')))
    location.hash = `#/conversation/${conversation}`
    await waitUntil(() => findAll(app, '[part~="message"]').length === 1)
    findByRole(app, 'button', 'Close').focus()
    findByRole(app, 'button', 'Close').click()
    await waitUntil(() => findAll(app, '.notice').some((line) => textOf(line).includes('a rating was asked for')))
    expect(findAll(app, '[role="log"]').some((log) => log.matches(':focus'))).to.equal(true)
    stop()
  })

  it('hands over to a colleague from a menu', async () => {
    const { fake, app, stop } = await signedInDesk()
    const conversation = fake.arrive({ name: 'Ana', text: 'Hello?' })
    location.hash = `#/conversation/${conversation}`
    await waitUntil(() => findAll(app, '[part~="message"]').length === 1)
    findByRole(app, 'button', 'Hand over').click()
    await waitUntil(() => findAll(app, '[role="menuitem"]').length === 1)
    findByRole(app, 'menuitem', /Bo$/).click()
    await waitUntil(() => findAll(app, '.who').some((line) => textOf(line) === 'Bo answers here'))
    stop()
  })

  it('says in plain words that a colleague was faster', async () => {
    const { fake, app, stop } = await signedInDesk()
    const conversation = fake.arrive({ name: 'Ana', text: 'Hello?' })
    location.hash = `#/conversation/${conversation}`
    await waitUntil(() => findAll(app, '[part~="message"]').length === 1)
    fake.fail('/assignee', problem('already-taken'))
    findByRole(app, 'button', 'Take').click()
    await waitUntil(() => findAll(app, '.problem span').some((line) => textOf(line) === 'A colleague has just taken this conversation.'))
    stop()
  })

  it('comes back to what was typed after the server signed the agent out', async () => {
    const { fake, app, stop } = await signedInDesk()
    const conversation = fake.arrive({ name: 'Ana', text: 'Hello?' })
    location.hash = `#/conversation/${conversation}`
    await waitUntil(() => findAll(app, 'textarea').length === 1)
    const reply = findByRole(app, 'textbox', 'Reply') as HTMLTextAreaElement
    reply.value = 'Half a sent'
    reply.dispatchEvent(new InputEvent('input', { bubbles: true }))
    fake.expire()
    findByRole(app, 'button', 'Take').click()
    await waitUntil(() => findAll(app, 'desk-sign-in').length === 1)
    expect(textOf(findAll(app, '[role="alert"]')[0])).to.contain('what you typed is still here')
    const name = findByRole(app, 'textbox', 'Name') as HTMLInputElement
    name.value = 'mei'
    const password = findAll(app, 'input[type="password"]')[0] as HTMLInputElement
    password.value = 'pass'
    findByRole(app, 'button', 'Sign in').click()
    await waitUntil(() => findAll(app, 'textarea').length === 1)
    await waitUntil(() => (findByRole(app, 'textbox', 'Reply') as HTMLTextAreaElement).value === 'Half a sent')
    stop()
  })

  it('says that the connection is lost, and sends what was written when it is back', async () => {
    const { fake, app, client, stop } = await signedInDesk()
    const conversation = fake.arrive({ name: 'Ana', text: 'Hello?' })
    location.hash = `#/conversation/${conversation}`
    await waitUntil(() => findAll(app, '[part~="message"]').length === 1)
    fake.online(false)
    await waitUntil(() => findAll(app, '.offline').some((line) => textOf(line).startsWith('No connection')))
    client.send(conversation, 'Are you there?')
    await waitUntil(() => findAll(app, '.delivery').some((line) => textOf(line) === 'Trying again…'))
    fake.online(true)
    client.wake()
    await waitUntil(() => findAll(app, '.delivery').some((line) => textOf(line) === 'Sent'))
    stop()
  })

  it("shows today's ratings as soon as a visitor rates", async () => {
    const { fake, app, stop } = await signedInDesk()
    const conversation = fake.arrive({ name: 'Ana', text: 'Hello?' })
    await waitUntil(() => findAll(app, '.entry').length === 1)
    fake.push(conversation, { type: 'status', status: 'closed', by: 'agent', askRating: true })
    fake.push(conversation, { type: 'rating', rating: GOOD })
    await waitUntil(() => findAll(app, 'desk-ratings-pane').some((pane) => pane.shadowRoot?.textContent?.includes('Thank you!')))
    expect(textOf(findAll(app, '.summary')[0])).to.match(/5\.0 \/ 5 · 1 rating/)
    stop()
  })

  it('switches the language in place and keeps the choice', async () => {
    const { app, settings, stop } = await signedInDesk()
    settings.$locale.set('zh-CN')
    await waitUntil(() => document.documentElement.lang === 'zh-CN')
    await waitUntil(() => findAll(app, '.filter').some((button) => textOf(button).startsWith('等待中')))
    settings.$locale.set('en')
    stop()
  })

  it('opens its help with ? and leaves letters in the reply alone', async () => {
    const { fake, app, stop } = await signedInDesk()
    const conversation = fake.arrive({ name: 'Ana', text: 'Hello?' })
    location.hash = `#/conversation/${conversation}`
    await waitUntil(() => findAll(app, '[part~="message"]').length === 1)
    const reply = findByRole(app, 'textbox', 'Reply')
    reply.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true, composed: true, cancelable: true }))
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true, cancelable: true }))
    await waitUntil(() => findAll(app, 'dialog[open]').length === 1)
    expect(fake.sent.some(({ path }) => path.endsWith('/assignee'))).to.equal(false)
    findByRole(app, 'button', 'Done').click()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true, composed: true, cancelable: true }))
    await waitUntil(() => fake.sent.some(({ path }) => path.endsWith('/assignee')))
    stop()
  })

  for (const theme of ['light', 'dark']) {
    it(`passes axe on every screen, in ${theme}`, async () => {
      const { fake, app, client, stop } = await signedInDesk()
      app.style.colorScheme = theme
      const product = { sku: 'TW-TEE-01', title: 'Tee', url: 'https://shop.example/tee', price: '$19' }
      const conversation = fake.arrive({ name: 'Ana', email: 'ana@example.com', text: 'See https://shop.example', context: { product } })
      fake.say(conversation, { kind: 'product', product })
      fake.say(conversation, { kind: 'contact', email: 'ana@example.com', text: 'Call me' })
      const from = { role: 'assistant', id: 'assistant' } as const
      const entries = [{ id: 'a', question: 'How do I return?' }]
      fake.push(conversation, { type: 'message', from, content: { kind: 'suggestions', locale: 'en', entries } })
      fake.push(conversation, {
        type: 'message',
        from,
        content: { kind: 'answer', entry: 'a', locale: 'en', question: 'How?', text: 'So.' },
      })
      fake.push(conversation, { type: 'rating', rating: GOOD })
      fake.misses = [{ site: 'demo', locale: 'en', query: 'gift cards', count: 2, last: Date.now() }]
      location.hash = `#/conversation/${conversation}`
      await waitUntil(() => findAll(app, '[part~="message"]').length === 5)
      client.send(conversation, 'Hello')
      const reply = findByRole(app, 'textbox', 'Reply') as HTMLTextAreaElement
      reply.value = '/'
      reply.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await waitUntil(() => findAll(app, '[role="option"]').length === 2)
      expect(await findBarriers(app)).to.deep.equal([])
      location.hash = '#/searches'
      await waitUntil(() => findAll(app, 'tbody tr').length === 1)
      expect(await findBarriers(app)).to.deep.equal([])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true, cancelable: true }))
      await waitUntil(() => findAll(app, 'dialog[open]').length === 1)
      expect(await findBarriers(app)).to.deep.equal([])
      stop()
    })
  }

  it('says that a conversation cannot be found', async () => {
    const { app, stop } = await signedInDesk()
    location.hash = `#/conversation/${createId()}`
    await waitUntil(() => findAll(app, '.empty h2').some((line) => textOf(line) === 'This conversation cannot be found.'))
    stop()
  })

  it('leaves nothing behind when it is taken out, and works again when it is put back', async () => {
    const { fake, app, stop } = await signedInDesk()
    app.remove()
    fake.arrive({ name: 'Ana', text: 'Hello?' })
    document.body.append(app)
    await waitUntil(() => findAll(app, '.entry').length === 1)
    app.remove()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true }))
    expect(findAll(app, 'dialog[open]')).to.have.length(0)
    stop()
  })
})
