import { expect } from 'chai'
import { render } from 'lit'
import { wordsIn } from '../testing/words-in.ts'
import { tabList } from './tab-list.ts'

describe('the tabs', () => {
  it('are chosen with the arrows, and leave the keys of the browser alone', async () => {
    const chosen: string[] = []
    const place = document.body.appendChild(document.createElement('div'))
    const { bell: strings } = await wordsIn('en')
    render(tabList({ sections: ['faq', 'chat'], selected: 'faq', unread: 0, strings, onSelect: (section) => chosen.push(section) }), place)
    const press = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
      place.querySelector('[role=tab]')?.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(press({ key: 'ArrowLeft', altKey: true }), 'back, on Windows').to.equal(false)
    expect(press({ key: 'ArrowLeft', metaKey: true }), 'back, on a Mac').to.equal(false)
    expect(press({ key: 'Home', ctrlKey: true }), 'the top of the page').to.equal(false)
    expect(chosen).to.deep.equal([])
    expect(press({ key: 'ArrowLeft' })).to.equal(true)
    expect(chosen).to.deep.equal(['chat'])
    place.remove()
  })
})
