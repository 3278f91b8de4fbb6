import type { Courtesy } from '@shopbell/core/protocol'
import { expect } from 'chai'
import { addChat, type ChatFixture } from '../testing/chat-fixture.ts'

describe('what the assistant answers to a courtesy', () => {
  let fixture: ChatFixture
  afterEach(() => {
    fixture.chat.remove()
    fixture.client.destroy()
  })

  async function hear(courtesy: Courtesy | undefined, lead: string, lang = 'en') {
    fixture = await addChat({ lang })
    await fixture.client.send('hello')
    fixture.transport.say({
      kind: 'suggestions',
      locale: 'en',
      entries: [{ id: 'sizes', question: 'Which size?' }],
      ...(courtesy && { courtesy }),
    })
    await fixture.shows(lead)
    return [...(fixture.chat.shadowRoot?.querySelectorAll('.choice') ?? [])].map((choice) => choice.textContent)
  }

  it('is hello, with questions and a person to choose from', async () => {
    expect(await hear('greeting', 'Hello! How can I help?')).to.deep.equal(['Which size?', 'Talk to a person'])
  })

  it('is no question after thanks and OK, in the language of the page, and leaves no room for choices', async () => {
    expect(await hear('thanks', '不客气！', 'zh-CN')).to.deep.equal([])
    expect(fixture.chat.shadowRoot?.querySelector('.choices')).to.equal(null)
    fixture.chat.remove()
    fixture.client.destroy()
    expect(await hear('noted', 'All right.')).to.deep.equal([])
  })

  it('is the question which one was meant, where a newer server means something that is not known here', async () => {
    const choices = await hear('birthday' as Courtesy, 'Is it one of these?')
    expect(choices[0]).to.equal('Which size?')
  })
})
