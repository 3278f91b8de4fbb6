import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { addWholeBell, press, type WholeBell } from './testing/whole-bell.ts'

describe('what is typed on a page with shortcuts of its own', () => {
  let whole: WholeBell
  let heard: string[]
  let stop: AbortController
  beforeEach(async () => {
    whole = await addWholeBell('en')
    heard = []
    stop = new AbortController()
    // As pages do that look at the tag name: what happens in a shadow root seems to happen to its host.
    const shortcut = (event: KeyboardEvent) => {
      if ((event.target as Element).matches('input, textarea')) return
      heard.push(event.key)
      event.preventDefault()
    }
    for (const name of ['keydown', 'keyup'] as const) window.addEventListener(name, shortcut, { signal: stop.signal })
  })
  afterEach(() => {
    stop.abort()
    whole.bell.remove()
    whole.client.destroy()
  })

  async function typeInto(field: HTMLInputElement | HTMLTextAreaElement | null | undefined): Promise<string | undefined> {
    field?.focus()
    await sendKeys({ type: 's/k?' })
    await sendKeys({ press: 'ArrowLeft' })
    await sendKeys({ press: 'Backspace' })
    return field?.value
  }

  it('arrives in the search, the chat and the rating, and is nobody else’s', async () => {
    expect(await typeInto(whole.faq().shadowRoot?.querySelector('input'))).to.equal('s/?')
    await whole.bell.show('chat')
    expect(await typeInto(whole.chat().shadowRoot?.querySelector('textarea'))).to.equal('s/?')
    await whole.bell.show('rating')
    await whole.client.send('Where is my order?')
    await press(whole.rating(), '[name=score]')
    expect(await typeInto(whole.rating().shadowRoot?.querySelector('textarea'))).to.equal('s/?')
    expect(heard).to.deep.equal([])
  })

  it('leaves the page the keys that lead out of a field, and those that are pressed on a button', async () => {
    whole.faq().shadowRoot?.querySelector('input')?.focus()
    await sendKeys({ press: 'Tab' })
    whole.bell.shadowRoot?.querySelector<HTMLElement>('[role=tab]')?.focus()
    await sendKeys({ press: 'k' })
    expect(heard.filter((key) => key !== 'Tab')).to.deep.equal(['k', 'k'])
    expect(heard).to.include('Tab')
  })
})
