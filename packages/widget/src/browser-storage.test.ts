import { expect } from 'chai'
import { createBrowserStorage } from './browser-storage.ts'

describe('createBrowserStorage', () => {
  const { setItem } = Storage.prototype

  afterEach(() => {
    Storage.prototype.setItem = setItem
    localStorage.clear()
  })

  it('keeps a value for the next page', async () => {
    await createBrowserStorage().set('session', 'r1')
    expect(await createBrowserStorage().get('session')).to.equal('r1')
  })

  it('forgets what is removed', async () => {
    const storage = createBrowserStorage()
    await storage.set('session', 'r1')
    await storage.remove('session')
    expect(await storage.get('session')).to.equal(undefined)
  })

  it('goes on in memory where the browser keeps nothing, without an older value coming back', async () => {
    const storage = createBrowserStorage()
    await storage.set('session', 'old')
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    await storage.set('session', 'new')
    expect(await storage.get('session')).to.equal('new')
    expect(await createBrowserStorage().get('session')).to.equal(undefined)
  })
})
