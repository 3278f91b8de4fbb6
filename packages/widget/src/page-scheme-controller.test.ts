import { emulateMedia } from '@web/test-runner-commands'
import { expect } from 'chai'
import './define.ts'
import type { ShopBellRatingElement } from './shop-bell-rating.ts'
import { eventually } from './testing/eventually.ts'
import { addWholeBell } from './testing/whole-bell.ts'

const SECTIONS = ['shop-bell-faq', 'shop-bell-chat', 'shop-bell-rating']

const LOOKS: Record<string, string> = {
  'rgb(27, 34, 32) on rgb(255, 255, 255)': 'light',
  'rgb(233, 236, 235) on rgb(23, 25, 28)': 'dark',
}

/** How a section looks, by the colours that it computes for its text and its background. */
function lookOf(section: Element): string {
  const { color, backgroundColor } = getComputedStyle(section)
  const look = `${color} on ${backgroundColor}`
  return LOOKS[look] ?? look
}

for (const name of SECTIONS) {
  describe(`the scheme of a <${name}> in a page by itself`, () => {
    const root = document.documentElement
    let place: HTMLElement

    beforeEach(() => {
      place = document.body.appendChild(document.createElement('main'))
    })
    afterEach(async () => {
      place.remove()
      document.querySelector('meta[name=color-scheme]')?.remove()
      root.style.colorScheme = ''
      await emulateMedia({ colorScheme: 'light' })
    })

    async function add(to: HTMLElement | ShadowRoot = place) {
      const section = to.appendChild(document.createElement(name) as ShopBellRatingElement)
      await section.updateComplete
      return section
    }

    it('is the device’s on a page that says nothing', async () => {
      const section = await add()
      expect(lookOf(section)).to.equal('light')
      await emulateMedia({ colorScheme: 'dark' })
      expect(lookOf(section)).to.equal('dark')
    })

    it('is that of the page, also when it changes, and no more once it was taken out', async () => {
      root.style.colorScheme = 'dark'
      const section = await add()
      expect(lookOf(section)).to.equal('dark')
      await emulateMedia({ colorScheme: 'dark' })
      root.style.colorScheme = 'light'
      await eventually('it is light', () => lookOf(section) === 'light')
      section.remove()
      root.style.colorScheme = 'dark'
      place.append(section)
      await eventually('it is dark again', () => lookOf(section) === 'dark')
    })

    it('is that of the part of the page that it stands in, through the shadow roots of the page', async () => {
      const component = place.appendChild(document.createElement('div'))
      const section = await add(component.attachShadow({ mode: 'open' }))
      place.style.colorScheme = 'dark'
      await eventually('it is dark', () => lookOf(section) === 'dark')
    })

    it('is that of a page that says so in its head, and its own before all', async () => {
      document.head.append(Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'dark' }))
      const section = await add()
      expect(lookOf(section)).to.equal('dark')
      section.setAttribute('theme', 'light')
      expect(lookOf(section)).to.equal('light')
    })
  })
}

describe('the scheme of a section in a bell', () => {
  it('is that of the bell, which alone watches the page', async () => {
    const { observe } = MutationObserver.prototype
    const watched = new Map<MutationObserver, MutationObserverInit | undefined>()
    MutationObserver.prototype.observe = function (target, init) {
      if (target === document.documentElement) watched.set(this, init)
      observe.call(this, target, init)
    }
    try {
      const { bell, client, faq, chat, rating } = await addWholeBell('en')
      await bell.show('chat')
      await bell.show('rating')
      expect([faq(), chat(), rating()].every(Boolean)).to.equal(true)
      const everything = [...watched.values()].filter((init) => init?.attributes && !init.attributeFilter)
      expect(everything.length).to.equal(1)
      bell.theme = 'dark'
      await bell.updateComplete
      await rating().updateComplete
      expect([faq(), chat(), rating()].map(lookOf)).to.deep.equal(['dark', 'dark', 'dark'])
      bell.remove()
      client.destroy()
    } finally {
      MutationObserver.prototype.observe = observe
    }
  })
})
