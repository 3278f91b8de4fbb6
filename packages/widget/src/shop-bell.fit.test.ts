import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { eventually } from './testing/eventually.ts'
import { findClipped } from './testing/find-clipped.ts'
import { pseudo } from './testing/pseudo.ts'
import { addWholeBell, press, type WholeBell } from './testing/whole-bell.ts'
import { wordsIn } from './testing/words-in.ts'

const HOUR = 3_600_000
const SPOKEN = [
  { name: 'longer words than any language has', lang: 'en', made: true },
  { name: 'German', lang: 'de', made: false },
  { name: 'Arabic', lang: 'ar', made: false },
]

let whole: WholeBell

/** Looks at the panel as it is now. */
function clipped(): string[] {
  return findClipped(whole.bell.shadowRoot?.querySelector('.panel') as Element)
}

async function visit(shown: () => Promise<void>) {
  await shown()
  await whole.bell.updateComplete
  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(clipped()).to.deep.equal([])
}

describe('findClipped', () => {
  it('sees a word that is cut off, and one that hangs out', () => {
    const panel = document.createElement('div')
    panel.style.cssText = 'inline-size: 80px; overflow: hidden; white-space: nowrap'
    const texts = ['fits', 'is much longer than it may be']
    panel.append(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })))
    panel.append(Object.assign(document.createElement('button'), { textContent: texts[1] }))
    document.body.append(panel)
    expect(findClipped(panel)).to.have.length(2)
    panel.remove()
  })
})

for (const width of [320, 380]) {
  for (const { name, lang, made } of SPOKEN) {
    describe(`<shop-bell> at ${width} pixels, in ${name}`, () => {
      beforeEach(async () => {
        await setViewport({ width, height: 700 })
        whole = await addWholeBell(lang, { words: made ? pseudo(await wordsIn('en')) : undefined, backAt: Date.now() + 60 * HOUR })
      })
      afterEach(async () => {
        whole.bell.remove()
        whole.client.destroy()
        await setViewport({ width: 900, height: 700 })
      })

      it('cuts off no word of the answers', async () => {
        await visit(async () => {})
        await visit(() => press(whole.faq(), '[part=category]'))
        await visit(() => press(whole.faq(), '[part=question]'))
        await visit(() => press(whole.faq(), '[part~=vote-no]'))
        await visit(async () => whole.faq().search('loyalty points'))
        await visit(async () => whole.faq().search('xylophone'))
        await visit(async () => whole.faq().showArticle('nowhere'))
      })

      it('cuts off no word of the chat', async () => {
        const { client, transport, bell } = whole
        await visit(() => bell.show('chat'))
        const chat = whole.chat()
        await eventually('the site is known', () => client.site.$site.get() !== null)
        await client.send('Where is my order?')
        transport.say({
          kind: 'answer',
          entry: 'return-window',
          locale: 'en',
          question: 'How long can I return something?',
          text: 'You have 15 days.',
        })
        transport.say({ kind: 'suggestions', locale: 'en', entries: [{ id: 'tee-size', question: 'Which size should I take?' }] })
        await eventually('the assistant answered', () => Boolean(chat.shadowRoot?.querySelector('.choice-person')))
        await visit(async () => {})
        await visit(() => press(chat, '.vote .small-button:last-child'))
        transport.push({ type: 'status', status: 'waiting', by: 'visitor' })
        transport.push({ type: 'assigned', agent: { id: 'lin', name: 'Lin' } })
        await eventually('somebody joined', () => chat.shadowRoot?.textContent?.includes('Lin') ?? false)
        await visit(async () => {})
        transport.push({ type: 'status', status: 'closed', by: 'agent' })
        await eventually('the chat is closed', () => client.$chat.get().$head.get().status === 'closed')
        await visit(async () => {})
      })

      it('cuts off no word of the form that one leaves a message with', async () => {
        await whole.bell.show('chat')
        await eventually('the site is known', () => whole.client.site.$site.get() !== null)
        await visit(() => press(whole.chat(), '.person-button'))
        await eventually('the form is there', () => Boolean(whole.chat().shadowRoot?.querySelector('.contact')))
        await visit(() => press(whole.chat(), '.contact [type=submit]'))
      })

      it('cuts off no word of the rating', async () => {
        const { bell, client } = whole
        await visit(() => bell.show('rating'))
        await client.send('Where is my order?')
        await eventually('the rating is asked for', () => Boolean(whole.rating().shadowRoot?.querySelector('form')))
        await visit(() => press(whole.rating(), '[type=submit]'))
        for (const score of [1, 3, 5]) await visit(() => press(whole.rating(), `[name=score][value="${score}"]`))
        await press(whole.rating(), '[type=submit]')
        await eventually('the rating is given', () => Boolean(whole.rating().shadowRoot?.querySelector('[part=change]')))
        await visit(async () => {})
        await visit(() => press(whole.rating(), '[part=change]'))
      })
    })
  }
}
