import { createClient, createMemoryStorage } from '@shopbell/core'
import { createFakeTransport, until } from '@shopbell/core/testing'
import { expect } from 'chai'
import { createBrowserTabs } from './browser-tabs.ts'
import { eventually } from './testing/eventually.ts'

describe('createBrowserTabs', () => {
  it('says whether the page is looked at, and tells when it is left and come back to', () => {
    const tabs = createBrowserTabs()
    const states: string[] = []
    const stop = tabs.watchPage(() => states.push(tabs.page()))
    expect(tabs.page()).to.equal('visible')
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    document.dispatchEvent(new Event('freeze'))
    document.dispatchEvent(new Event('visibilitychange'))
    document.dispatchEvent(new Event('resume'))
    stop()
    document.dispatchEvent(new Event('freeze'))
    expect(states).to.deep.equal(['away', 'visible', 'away', 'away', 'visible'])
  })

  it('gives two clients one connection, which the second takes over in less than a tenth of a second', async () => {
    const transport = createFakeTransport()
    const storage = createMemoryStorage()
    const open = () => createClient({ transport, storage, site: 'demo', tabs: createBrowserTabs() })
    const [one, two] = [open(), open()]
    await one.send('hello')
    await until(one.$chat.get().$connection, (status) => status === 'online')
    await two.$chat.get().resume()
    await until(two.$chat.get().$connection, (status) => status === 'online')
    expect(transport.feeds).to.equal(1)
    transport.say('hi')
    await until(two.$chat.get().$messages, ({ length }) => length === 2)
    const opened = transport.opened
    one.destroy()
    await eventually('the second has the connection', () => transport.opened === opened + 1 && transport.feeds === 1)
    two.destroy()
  })
})
