import { type Client, createClient, type OwnData, ShopBellError } from '@shopbell/core'
import { createFakeTransport, type FakeTransport, until } from '@shopbell/core/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import type { ShopBellElement } from '../shop-bell.ts'
import { type Language, OPEN_HELP } from '../strings/languages.ts'
import { findBarriers } from '../testing/axe.ts'
import { addBell, clearPage, click, part } from '../testing/bell-page.ts'
import { eventually } from '../testing/eventually.ts'
import { findClipped } from '../testing/find-clipped.ts'
import { loadPrivacyWords } from './privacy-words.ts'
import { en } from './words/privacy-en.ts'

const root = (bell: ShopBellElement) => bell.shadowRoot as ShadowRoot
const menuButton = (bell: ShopBellElement) => root(bell).querySelector<HTMLElement>('.data-button') as HTMLElement
const items = (bell: ShopBellElement) => [...root(bell).querySelectorAll<HTMLElement>('[role="menuitem"]')]
const focused = (bell: ShopBellElement) => root(bell).activeElement as HTMLElement | null
const shows = (bell: ShopBellElement, text: string) =>
  eventually(`the bell shows "${text}"`, () => root(bell).textContent?.includes(text) ?? false)

/** What the page would save as files from now on. */
function watchDownloads() {
  const files: { name: string; blob: Blob }[] = []
  const blobs = new Map<string, Blob>()
  const { createObjectURL } = URL
  const { click } = HTMLAnchorElement.prototype
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`
    blobs.set(url, blob as Blob)
    return url
  }
  HTMLAnchorElement.prototype.click = function () {
    files.push({ name: this.download, blob: blobs.get(this.href) as Blob })
  }
  return {
    files,
    stop() {
      URL.createObjectURL = createObjectURL
      HTMLAnchorElement.prototype.click = click
    },
  }
}

describe('the menu of the visitor’s own data', () => {
  let transport: FakeTransport
  let client: Client
  let bell: ShopBellElement
  let downloads: ReturnType<typeof watchDownloads>

  async function open() {
    await bell.show('chat')
    menuButton(bell).click()
    await eventually('the menu is open', () => items(bell).length > 0 && focused(bell) === items(bell)[0])
  }

  async function say(text: string) {
    client.$chat.get().send({ kind: 'text', text })
    await until(client.$chat.get().$messages, (messages) => messages.some(({ delivery }) => delivery === 'sent'))
  }

  beforeEach(async () => {
    transport = createFakeTransport()
    transport.site = { ...transport.site, privacy: 'https://shop.example/privacy' }
    transport.address = (path) => `https://help.example${path}`
    client = createClient({ transport, site: 'demo' })
    bell = await addBell({ client })
    downloads = watchDownloads()
  })

  afterEach(async () => {
    downloads.stop()
    client.destroy()
    await clearPage()
  })

  it('opens, moves and closes with the keyboard, and gives the focus back', async () => {
    await open()
    expect(menuButton(bell).getAttribute('aria-expanded')).to.equal('true')
    expect(items(bell).map((item) => item.textContent?.trim())).to.deep.equal([en.downloadText, en.downloadJson, en.about, en.erase])
    for (const [key, at] of [
      ['ArrowDown', 1],
      ['End', 3],
      ['ArrowDown', 0],
      ['ArrowUp', 3],
      ['Home', 0],
    ] as const) {
      await sendKeys({ press: key })
      expect(focused(bell)).to.equal(items(bell)[at])
    }
    await sendKeys({ press: 'Escape' })
    await bell.updateComplete
    expect([items(bell).length, focused(bell), bell.open]).to.deep.equal([0, menuButton(bell), true])
    await sendKeys({ press: 'Escape' })
    expect(bell.open).to.equal(false)
  })

  it('lets nobody come to what a page of it covers, and gives the focus back', async () => {
    await open()
    items(bell)[2]?.click()
    const page = () => root(bell).querySelector<HTMLElement>('.data-page')
    await eventually('the page is open', () => focused(bell) !== null && focused(bell) === page())
    const passed = new Set<string | undefined>()
    for (let i = 0; i < 5; i++) {
      await sendKeys({ press: 'Tab' })
      if (part(bell, 'panel').contains(focused(bell))) passed.add(focused(bell)?.closest('.data-page')?.className)
    }
    expect([...passed]).to.deep.equal(['data-page'])
    page()?.querySelector<HTMLElement>('.back')?.click()
    await eventually('the focus is back', () => focused(bell) === menuButton(bell))
  })

  it('is not there without a server, which would know nobody', async () => {
    const alone = await addBell({ client: createClient({ faq: '/help.faq' }) })
    await alone.show()
    expect(menuButton(alone)).to.equal(null)
  })

  for (const theme of ['light', 'dark']) {
    it(`passes axe in ${theme}: the menu, what is stored, and the question before anything is deleted`, async () => {
      bell.theme = theme
      await open()
      // Until it has risen, the panel is half transparent.
      await Promise.all(
        root(bell)
          .getAnimations()
          .map(({ finished }) => finished),
      )
      expect(await findBarriers(bell)).to.deep.equal([])
      for (const at of [2, 3]) {
        if (items(bell).length === 0) await open()
        items(bell)[at]?.click()
        await eventually('its page is there', () => focused(bell)?.className === 'data-page')
        expect(await findBarriers(bell)).to.deep.equal([])
        await sendKeys({ press: 'Escape' })
        await bell.updateComplete
      }
    })
  }

  it('says what is stored and why, and leads to the policy of the shop', async () => {
    await open()
    items(bell)[2]?.click()
    await shows(bell, en.about)
    for (const line of [...en.browser, ...en.server, en.never]) expect(root(bell).textContent).to.contain(line)
    const link = root(bell).querySelector<HTMLAnchorElement>('.data-body a')
    expect([link?.href, link?.textContent]).to.deep.equal(['https://shop.example/privacy', en.policy])
    await click(root(bell).querySelector('.data-page .back') as Element)
    await bell.updateComplete
    expect([root(bell).querySelector('.data-page'), focused(bell)]).to.deep.equal([null, menuButton(bell)])
  })

  it('downloads the conversation as a person reads it, with the addresses of pictures', async () => {
    await say('Where is my order?')
    transport.say('On its way')
    const entries = [{ id: 'sizes', question: 'Which size?' }]
    transport.say({ kind: 'suggestions', locale: 'en', entries })
    transport.say({ kind: 'suggestions', locale: 'en', entries, courtesy: 'thanks' })
    transport.say({ kind: 'image', upload: 'u1.secret', width: 2, height: 2, name: 'map.png' })
    transport.push({ type: 'rating', rating: { score: 4, reasons: [], comment: 'quick', solved: true } })
    await open()
    items(bell)[0]?.click()
    await shows(bell, en.downloaded)
    const [{ name, blob } = { name: '', blob: new Blob() }] = downloads.files
    expect(name).to.match(/^demo-chat-\d{4}-\d\d-\d\d\.txt$/)
    const lines = (await blob.text()).trim().split('\n')
    expect(lines.map((line) => line.replace(/^.*?[AP]M\s+/, ''))).to.deep.equal([
      'You: Where is my order?',
      'Lin: On its way',
      'Assistant: Is it one of these?',
      '– Which size?',
      'Assistant: You’re welcome!',
      'Lin: [Picture: map.png] https://help.example/v1/uploads/u1.secret',
      'Rating: 4/5 quick',
    ])
  })

  it('downloads everything that the server keeps, for programs', async () => {
    await say('Where is my order?')
    transport.say({ kind: 'image', upload: 'u1.secret', width: 2, height: 2 })
    await open()
    items(bell)[1]?.click()
    await shows(bell, en.downloaded)
    const file = JSON.parse((await downloads.files[0]?.blob.text()) ?? '') as OwnData & { pictures: string[]; site: string }
    expect(file.site).to.equal('demo')
    expect(file.visitor.id).to.equal(client.$chat.get().$visitor.get()?.id)
    expect(file.conversations[0]?.events).to.deep.equal([...(transport.logs.values().next().value ?? [])])
    expect(file.pictures).to.deep.equal(['https://help.example/v1/uploads/u1.secret'])
  })

  it('makes nobody a visitor who only looks', async () => {
    await open()
    items(bell)[0]?.click()
    await shows(bell, en.empty)
    expect(transport.sent.filter(({ path }) => path.startsWith('/v1/sessions'))).to.deep.equal([])
    expect(downloads.files).to.deep.equal([])
  })

  it('deletes only after a second yes, and says when it is done', async () => {
    await say('My secret')
    await open()
    items(bell)[3]?.click()
    await shows(bell, en.eraseText)
    const choose = (text: string) =>
      [...root(bell).querySelectorAll<HTMLElement>('.data-choice button')].find((button) => button.textContent?.trim() === text)?.click()
    choose(en.eraseNo)
    await bell.updateComplete
    expect([transport.logs.size, focused(bell)]).to.deep.equal([1, menuButton(bell)])
    await open()
    items(bell)[3]?.click()
    await shows(bell, en.eraseText)
    choose(en.eraseYes)
    await shows(bell, en.erased)
    expect(root(bell).querySelector('.panel [role="status"]')?.textContent).to.equal(en.erased)
    expect([transport.logs.size, client.$chat.get().$messages.get().length]).to.deep.equal([0, 0])
  })

  it('says when nothing could be deleted, and offers it again', async () => {
    await say('My secret')
    transport.fail('/v1/visitor', new ShopBellError('network', 'away'))
    await open()
    items(bell)[3]?.click()
    await shows(bell, en.eraseText)
    const yes = root(bell).querySelector<HTMLButtonElement>('.data-choice .danger')
    yes?.focus()
    yes?.click()
    await shows(bell, en.failed)
    expect([yes?.ariaDisabled, yes?.textContent?.trim(), transport.logs.size]).to.deep.equal(['false', en.eraseYes, 1])
    expect(focused(bell) === yes, 'the focus stays where one was').to.equal(true)
    yes?.click()
    await shows(bell, en.erased)
  })

  for (const language of Object.keys(OPEN_HELP) as Language[]) {
    it(`has all its words in ${language}, and room for them at 320 px`, async () => {
      await setViewport({ width: 320, height: 560 })
      const words = await loadPrivacyWords(language)
      expect([words.browser.length, words.server.length]).to.deep.equal([3, 3])
      if (language !== 'en')
        for (const key of ['about', 'erase', 'eraseText', 'consentText'] as const) expect(words[key]).not.to.equal(en[key])
      bell.lang = language
      await bell.updateComplete
      await eventually('its own words are there', () => bell.shadowRoot?.querySelector('.bell')?.getAttribute('lang') === language)
      await open()
      expect(items(bell)[2]?.textContent?.trim()).to.equal(words.about)
      expect(findClipped(part(bell, 'panel'))).to.deep.equal([])
      items(bell)[3]?.click()
      await shows(bell, words.eraseText)
      expect(findClipped(root(bell).querySelector('.data-choice') as Element)).to.deep.equal([])
    })
  }
})
