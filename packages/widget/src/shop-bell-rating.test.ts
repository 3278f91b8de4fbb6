import { type Client, createClient, createMemoryStorage, type RatingValues, ShopBellError } from '@shopbell/core'
import { RATING_CHANGEABLE_MS } from '@shopbell/core/protocol'
import { createFakeTransport, type FakeTransport, until } from '@shopbell/core/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { ShopBellRatingElement } from './shop-bell-rating.ts'
import { findBarriers } from './testing/axe.ts'

customElements.define('shop-bell-rating', ShopBellRatingElement)

const GOOD: RatingValues = { score: 4, reasons: ['fast'], comment: 'Thanks', solved: true }

let client: Client
let transport: FakeTransport
let rating: ShopBellRatingElement
let heard: string[]

async function addRating(set: Partial<ShopBellRatingElement> = {}, theme = 'light') {
  rating = Object.assign(document.createElement('shop-bell-rating'), { client }, set)
  rating.setAttribute('theme', theme)
  heard = []
  for (const name of ['shop-bell-rate', 'shop-bell-error']) rating.addEventListener(name, () => heard.push(name))
  document.body.append(rating)
  await settled()
}

/** Waits until what is on its way has come and is shown. */
async function settled() {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => setTimeout(resolve))
    await rating.updateComplete
  }
}

/** A client whose visitor has talked to the shop. */
async function talk() {
  client.$chat.get().send({ kind: 'text', text: 'Where is my parcel?' })
  await until(client.$chat.get().$messages, (messages) => messages[0]?.delivery === 'sent')
}

const all = (selector: string) => [...rating.renderRoot.querySelectorAll<HTMLElement>(selector)]
const texts = (selector: string) => all(selector).map((one) => one.textContent?.replace(/\s+/g, ' ').trim())

async function press(selector: string, index = 0) {
  all(selector)[index]?.click()
  await settled()
}

async function write(text: string) {
  const area = all('textarea')[0] as HTMLTextAreaElement
  area.value = text
  area.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
}

const given = () => client.$chat.get().$head.get().rating

describe('<shop-bell-rating>', () => {
  beforeEach(() => {
    transport = createFakeTransport()
    client = createClient({ transport, site: 'demo' })
  })

  afterEach(() => {
    rating.remove()
    client.destroy()
    document.documentElement.lang = 'en'
  })

  it('says in one sentence that there is nothing to rate, alone and before anything was said', async () => {
    await addRating({ client: undefined })
    const sentence = 'There is nothing to rate yet: you can rate a chat once you have talked to us.'
    expect(texts('p')).to.deep.equal([sentence])
    rating.client = client
    await settled()
    expect(texts('p')).to.deep.equal([sentence])
    expect(all('form, button')).to.deep.equal([])
  })

  for (const theme of ['light', 'dark']) {
    it(`passes axe while it is filled in and when it is given, in ${theme}`, async () => {
      await talk()
      await addRating({}, theme)
      expect(await findBarriers(rating)).to.deep.equal([])
      await press('[part="star"]', 2)
      expect(await findBarriers(rating)).to.deep.equal([])
      await press('[part="submit"]')
      expect(texts('h2')).to.deep.equal(['Thank you for your rating!'])
      expect(await findBarriers(rating)).to.deep.equal([])
    })
  }

  it('is used with the keyboard alone', async () => {
    await talk()
    await addRating()
    rating.focus()
    await settled()
    await sendKeys({ press: 'ArrowRight' })
    await sendKeys({ press: 'ArrowRight' })
    await sendKeys({ press: 'ArrowRight' })
    for (const key of ['Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Tab', 'ArrowLeft', 'Tab']) await sendKeys({ press: key })
    await sendKeys({ type: 'Fine' })
    for (const key of ['Tab', 'Enter']) await sendKeys({ press: key })
    await settled()
    expect(given()).to.include({ score: 4, comment: 'Fine', solved: false })
    expect(given()?.reasons).to.deep.equal(['fast'])
    expect(rating.shadowRoot?.activeElement?.textContent).to.equal('Thank you for your rating!')
  })

  it('keeps what was filled in when it is moved, and leaves nothing behind when it is taken away', async () => {
    await talk()
    await addRating()
    await press('[part="star"]', 4)
    await write('Quick')
    const place = document.body.appendChild(document.createElement('div'))
    place.append(rating)
    await settled()
    expect((all('textarea')[0] as HTMLTextAreaElement).value).to.equal('Quick')
    const { lc } = client.$chat
    place.remove()
    expect(client.$chat.lc).to.equal(lc - 1)
  })

  it('finds the conversation of an earlier visit', async () => {
    const kept = createMemoryStorage()
    client = createClient({ transport, site: 'demo', storage: kept })
    await talk()
    client.destroy()
    client = createClient({ transport, site: 'demo', storage: kept })
    await addRating()
    await until(client.$chat.get().$head, ({ seq }) => seq > 0)
    await settled()
    expect(texts('[part="star"]')).to.deep.equal(['Very bad', 'Bad', 'Okay', 'Good', 'Very good'])
  })

  it('has words for each step in the language of the page', async () => {
    document.documentElement.lang = 'zh-CN'
    await talk()
    await addRating()
    expect(texts('[part="star"]')).to.deep.equal(['很差', '差', '一般', '满意', '非常满意'])
  })

  it('asks for one of the five before it sends anything', async () => {
    await talk()
    await addRating()
    await press('[part="submit"]')
    expect(texts('[role="alert"]')).to.deep.equal(['Please choose one of the five first.'])
    expect(rating.shadowRoot?.activeElement).to.have.property('name', 'score')
    expect([heard, given()]).to.deep.equal([[], null])
    await press('[part="star"]', 0)
    expect(texts('[role="alert"]')).to.deep.equal([])
  })

  it('offers the reasons that go with the score, and sends what was filled in', async () => {
    await talk()
    await addRating()
    await press('[part="star"]', 0)
    expect(texts('[part="reason"]')).to.deep.equal(['Slow replies', 'Unfriendly', 'Unclear answers', 'Problem not solved'])
    await press('[part="reason"]', 0)
    await press('[part="star"]', 4)
    expect(texts('[part="reason"]')).to.deep.equal(['Quick replies', 'Friendly', 'Clear answers', 'Problem solved'])
    await press('[part="reason"]', 2)
    await press('[part="solved"]', 0)
    await write('  <b>Great</b> ')
    await press('[part="submit"]')
    expect(given()).to.include({ score: 5, comment: '<b>Great</b>', solved: true })
    expect(given()?.reasons).to.deep.equal(['clear'])
    expect(texts('blockquote')).to.deep.equal(['<b>Great</b>'])
    expect(heard).to.deep.equal(['shop-bell-rate'])
  })

  it('keeps everything that was filled in when it does not get through, and sends it again', async () => {
    await talk()
    await addRating()
    await press('[part="star"]', 1)
    await write('Lost?')
    transport.fail('/rating', new ShopBellError('network', 'Gone.'))
    await press('[part="submit"]')
    expect(texts('[role="alert"]')[0]).to.contain('did not get through')
    expect((all('textarea')[0] as HTMLTextAreaElement).value).to.equal('Lost?')
    await press('[part="submit"]')
    expect(given()).to.include({ score: 2, comment: 'Lost?' })
    expect(heard).to.deep.equal(['shop-bell-error', 'shop-bell-rate'])
  })

  it('can be changed for a day, or left as it was', async () => {
    await talk()
    await client.$chat.get().rate(GOOD)
    await addRating()
    expect(texts('h2')).to.deep.equal(['Your rating'])
    await press('[part="change"]')
    expect((all('textarea')[0] as HTMLTextAreaElement).value).to.equal('Thanks')
    await press('[part="star"]', 0)
    await press('[part="cancel"]')
    expect(texts('.score strong')).to.deep.equal(['Good'])
    await press('[part="change"]')
    await press('[part="star"]', 4)
    await press('[part="submit"]')
    expect(given()).to.include({ score: 5, comment: 'Thanks' })
    expect(heard).to.deep.equal(['shop-bell-rate'])
  })

  it('is only to be read after a day, and when the server says that it is too late', async () => {
    await talk()
    await client.$chat.get().rate(GOOD)
    const { now } = Date
    Date.now = () => now() + RATING_CHANGEABLE_MS
    await addRating()
    expect(all('[part="change"]')).to.deep.equal([])
    Date.now = now
    rating.requestUpdate()
    await settled()
    const problem = {
      type: 'urn:shopbell:problem:rating-locked',
      title: 'Locked',
      status: 409,
      code: 'rating-locked',
      detail: 'Too late.',
    } as const
    transport.fail('/rating', new ShopBellError('refused', 'Too late.', { problem }))
    await press('[part="change"]')
    await press('[part="submit"]')
    expect(texts('[role="alert"]')).to.deep.equal(['This rating can no longer be changed.'])
    expect(all('form, [part="change"]')).to.deep.equal([])
  })

  it('is empty again when another visitor signs in, and when the conversation goes on', async () => {
    await talk()
    await addRating()
    await press('[part="star"]', 4)
    await write('A secret')
    await client.logout()
    await settled()
    expect(texts('p')[0]).to.contain('There is nothing to rate yet')
    await talk()
    await settled()
    await press('[part="star"]', 4)
    expect((all('textarea')[0] as HTMLTextAreaElement).value).to.equal('')
    await press('[part="submit"]')
    transport.push({ type: 'status', status: 'closed', by: 'agent' })
    transport.push({ type: 'status', status: 'waiting', by: 'visitor' })
    await settled()
    expect(texts('legend')).to.deep.equal(['How was our help?'])
    expect(all('input:checked')).to.deep.equal([])
  })

  for (const state of ['disabled', 'readonly'] as const) {
    it(`takes nothing and tells nothing while it is ${state}`, async () => {
      await talk()
      await addRating({ [state]: true })
      await press('[part="star"]', 4)
      rating.renderRoot.querySelector<HTMLElement>('[type=submit]')?.click()
      await settled()
      expect([heard, given()]).to.deep.equal([[], null])
      await client.$chat.get().rate(GOOD)
      await settled()
      expect(texts('.score strong')).to.deep.equal(['Good'])
      expect(all('[part="change"]')).to.deep.equal([])
      expect(heard).to.deep.equal([])
    })
  }
})
