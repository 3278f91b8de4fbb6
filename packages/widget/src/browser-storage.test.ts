import { expect } from 'chai'
import { createBrowserStorage } from './browser-storage.ts'

describe('createBrowserStorage', () => {
  const { setItem } = Storage.prototype
  const { put } = IDBObjectStore.prototype

  const refuse = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }

  afterEach(async () => {
    Storage.prototype.setItem = setItem
    IDBObjectStore.prototype.put = put
    await createBrowserStorage().remove('session')
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
    expect(await createBrowserStorage().get('session')).to.equal(undefined)
  })

  it('still knows the latest value when the browser was killed and forgot the last seconds of localStorage', async () => {
    const storage = createBrowserStorage()
    await storage.set('session', 'r1')
    await storage.set('session', 'r2')
    localStorage.setItem('session', 'r1')
    expect(await createBrowserStorage().get('session')).to.equal('r2')
    localStorage.removeItem('session')
    expect(await createBrowserStorage().get('session')).to.equal('r2')
  })

  it('takes over what an older version left in localStorage', async () => {
    localStorage.setItem('session', 'r1')
    expect(await createBrowserStorage().get('session')).to.equal('r1')
  })

  for (const [title, refuseOne] of [
    ['localStorage', () => (Storage.prototype.setItem = refuse)],
    ['IndexedDB', () => (IDBObjectStore.prototype.put = refuse)],
  ] as const) {
    it(`keeps the newest value for the next page although ${title} is full`, async () => {
      const storage = createBrowserStorage()
      await storage.set('session', 'old')
      refuseOne()
      await storage.set('session', 'new')
      expect(await storage.get('session')).to.equal('new')
      expect(await createBrowserStorage().get('session')).to.equal('new')
    })
  }

  it('lets one of several tabs put its own where nothing is, and where something is', async () => {
    const tabs = Array.from({ length: 5 }, createBrowserStorage)
    for (const from of [undefined, 'a value']) {
      if (from) await tabs[0]?.set('session', from)
      const found = await Promise.all(tabs.map((tab, number) => tab.swap('session', from, `${from} of ${number}`)))
      expect(new Set(found).size).to.equal(1)
      expect(found[0]).to.match(/ of \d$/)
      expect([await createBrowserStorage().get('session'), localStorage.getItem('session')]).to.deep.equal([found[0], found[0]])
      await createBrowserStorage().remove('session')
    }
  })

  it('swaps nothing when something else is there, also what an older version left in localStorage', async () => {
    localStorage.setItem('session', 'old')
    const storage = createBrowserStorage()
    expect(await storage.swap('session', undefined, 'new')).to.equal('old')
    expect(await storage.swap('session', 'another', 'new')).to.equal('old')
    expect(await storage.swap('session', 'old', 'new')).to.equal('new')
    expect(await createBrowserStorage().get('session')).to.equal('new')
  })

  it('agrees on one value although IndexedDB takes nothing', async () => {
    IDBObjectStore.prototype.put = refuse
    const tabs = Array.from({ length: 3 }, createBrowserStorage)
    const found = await Promise.all(tabs.map((tab, number) => tab.swap('session', undefined, `of ${number}`)))
    expect(found).to.deep.equal(Array(3).fill(localStorage.getItem('session')))
    expect(found[0]).to.match(/^of \d$/)
  })

  it('swaps in memory where the browser keeps nothing', async () => {
    Storage.prototype.setItem = refuse
    IDBObjectStore.prototype.put = refuse
    const storage = createBrowserStorage()
    expect(await storage.swap('session', undefined, 'one')).to.equal('one')
    expect(await storage.swap('session', undefined, 'two')).to.equal('one')
    expect(await storage.swap('session', 'one', 'two')).to.equal('two')
  })

  it('goes on in memory where the browser keeps nothing, without an older value coming back', async () => {
    const storage = createBrowserStorage()
    await storage.set('session', 'old')
    Storage.prototype.setItem = refuse
    IDBObjectStore.prototype.put = refuse
    await storage.set('session', 'new')
    expect(await storage.get('session')).to.equal('new')
    expect(await createBrowserStorage().get('session')).to.equal(undefined)
  })
})
