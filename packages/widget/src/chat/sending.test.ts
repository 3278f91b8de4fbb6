import { createMemoryStorage } from '@shopbell/core'
import { createFakeTransport } from '@shopbell/core/testing'
import { expect } from 'chai'
import { addChat, type ChatFixture } from '../testing/chat-fixture.ts'
import { eventually } from '../testing/eventually.ts'

describe('what is written', () => {
  const fixtures: ChatFixture[] = []
  const draft = ({ part }: ChatFixture) => part<HTMLTextAreaElement>('input').value
  const add = async (options: Parameters<typeof addChat>[0]) => {
    const fixture = await addChat(options)
    fixtures.push(fixture)
    return fixture
  }

  afterEach(() => {
    for (const { chat, client } of fixtures.splice(0)) {
      chat.remove()
      client.destroy()
    }
  })

  for (const [lang, words] of [
    ['en', 'Too much is waiting to be sent already. Your text stays here'],
    ['zh-CN', '等待发送的内容太多了。您写的文字仍保留在这里'],
  ] as const) {
    it(`stays in the composer when too much waits already, which says so (${lang})`, async () => {
      const fixture = await add({ lang })
      fixture.transport.online(false)
      for (let i = 0; i < 100; i++) fixture.client.$chat.get().send({ kind: 'text', text: `${i}` })
      await fixture.type('one too many')
      fixture.press('Enter')
      await fixture.shows(words)
      expect(draft(fixture)).to.equal('one too many')
      expect(fixture.rows().some((row) => row.includes('one too many'))).to.equal(false)
      fixture.client.$chat.get().discard(fixture.client.$chat.get().$messages.get()[0]?.id ?? '')
      fixture.press('Enter')
      await eventually('it is taken', () => draft(fixture) === '')
      expect(fixture.chat.shadowRoot?.textContent).not.to.include(words)
    })
  }

  it('is there on the next page, and is gone once it is sent', async () => {
    const storage = createMemoryStorage()
    const transport = createFakeTransport()
    const first = await add({ storage, transport })
    await first.type('Where is my par')
    first.chat.remove()
    first.client.destroy()
    const second = await add({ storage, transport })
    await eventually('the draft is back', () => draft(second) === 'Where is my par')
    await second.type('Where is my parcel?')
    second.press('Enter')
    await second.shows('Sent')
    second.chat.remove()
    second.client.destroy()
    const third = await add({ storage, transport })
    await third.shows('Where is my parcel?')
    expect(draft(third)).to.equal('')
  })

  it('goes along with who signs in, and not with whoever comes next', async () => {
    const fixture = await add({})
    const tokenOf = (sub: string) => `e30.${btoa(JSON.stringify({ sub }))}.signature`
    await fixture.type('I was just')
    await fixture.client.identify(async () => tokenOf('anna'))
    await fixture.chat.updateComplete
    expect(draft(fixture)).to.equal('I was just')
    expect(fixture.client.$chat.get().$draft.get()).to.equal('I was just')
    await fixture.client.logout()
    await eventually('nothing is left', () => draft(fixture) === '')
    await fixture.client.identify(async () => tokenOf('bob'))
    await fixture.chat.updateComplete
    expect(draft(fixture)).to.equal('')
  })
})
