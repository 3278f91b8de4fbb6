import { expect } from 'chai'
import { ShopBellRatingElement } from './shop-bell-rating.ts'
import { eventually } from './testing/eventually.ts'
import { wordsIn } from './testing/words-in.ts'

customElements.define('shop-bell-rating', ShopBellRatingElement)

/** What an element says that has no client. */
const NOTHING = { en: '', ja: '', ko: '', ar: '', fr: '', es: '' }

function add(parent: Element | ShadowRoot, lang?: string): ShopBellRatingElement {
  const rating = document.createElement('shop-bell-rating') as ShopBellRatingElement
  if (lang) rating.lang = lang
  parent.append(rating)
  return rating
}

function place(attributes: Record<string, string>, parent: Element = document.body): HTMLElement {
  const part = document.createElement('div')
  for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value)
  parent.append(part)
  return part
}

const said = (element: Element) => element.shadowRoot?.textContent?.trim()
const says = (element: Element, language: keyof typeof NOTHING) =>
  eventually(`the element speaks ${language}`, () => said(element) === NOTHING[language])

describe('the language of an element', () => {
  before(async () => {
    for (const language of ['en', 'ja', 'ar', 'fr', 'es'] as const) NOTHING[language] = (await wordsIn(language)).rating.nothing
  })
  afterEach(() => {
    document.body.replaceChildren()
    document.documentElement.removeAttribute('dir')
    document.documentElement.lang = 'en'
  })

  it('is that of the nearest ancestor, so that two elements of a page speak two', async () => {
    const [french, spanish] = [add(place({}, place({ lang: 'fr-CA' }))), add(place({ lang: 'fr' }), 'es-MX')]
    const english = add(document.body)
    await Promise.all([says(french, 'fr'), says(spanish, 'es'), says(english, 'en')])
  })

  it('is found through shadow roots, and followed when it changes there', async () => {
    const outer = place({ lang: 'fr' })
    const inner = document.createElement('div')
    outer.attachShadow({ mode: 'open' }).append(inner)
    const rating = add(inner.attachShadow({ mode: 'open' }))
    await says(rating, 'fr')
    outer.lang = 'es'
    await says(rating, 'es')
  })

  it('is not spoken before its words are here, and nothing else is', async () => {
    const rating = add(document.body, 'ko')
    const heard = new Set<string | undefined>()
    const root = rating.shadowRoot ?? rating.attachShadow({ mode: 'open' })
    const observer = new MutationObserver(() => heard.add(said(rating)))
    observer.observe(root, { childList: true, characterData: true, subtree: true })
    expect(said(rating) ?? '').to.equal('')
    await rating.updateComplete
    await new Promise((resolve) => setTimeout(resolve))
    observer.disconnect()
    expect([...heard]).to.deep.equal([(await wordsIn('ko')).rating.nothing])
  })

  it('goes with an element that is moved', async () => {
    const rating = add(place({ lang: 'fr' }))
    await says(rating, 'fr')
    place({ lang: 'ja' }).append(rating)
    await says(rating, 'ja')
  })

  it('is English where there are no words in that of the page', async () => {
    await says(add(document.body, 'nl'), 'en')
  })

  it('gives way to words of the page’s own', async () => {
    const rating = add(document.body, 'nl')
    rating.words = { language: 'nl', rating: { nothing: 'Er is nog niets te beoordelen.' } }
    await eventually('the page’s words are there', () => said(rating) === 'Er is nog niets te beoordelen.')
  })
})

describe('the direction of an element', () => {
  afterEach(() => {
    document.body.replaceChildren()
    document.documentElement.removeAttribute('dir')
  })

  it('is the page’s own where the words run the same way', async () => {
    const [right, left] = [add(place({ lang: 'ar', dir: 'rtl' })), add(place({ lang: 'fr' }))]
    await Promise.all([says(right, 'ar'), says(left, 'fr')])
    expect([right.hasAttribute('dir'), left.hasAttribute('dir')]).to.deep.equal([false, false])
  })

  it('is that of the words where the page runs the other way, and not a moment longer', async () => {
    const part = place({ lang: 'ar' })
    const hebrew = add(place({ lang: 'he', dir: 'rtl' }))
    const arabic = add(part)
    await Promise.all([says(arabic, 'ar'), says(hebrew, 'en')])
    expect([arabic.dir, hebrew.dir]).to.deep.equal(['rtl', 'ltr'])
    part.dir = 'rtl'
    await eventually('the page says it itself', () => !arabic.hasAttribute('dir'))
    part.lang = 'fr'
    await eventually('French runs the other way', () => arabic.dir === 'ltr')
  })

  it('is left to whoever wrote it on the element', async () => {
    const rating = add(document.body, 'ar')
    rating.dir = 'ltr'
    await says(rating, 'ar')
    expect(rating.dir).to.equal('ltr')
  })
})
