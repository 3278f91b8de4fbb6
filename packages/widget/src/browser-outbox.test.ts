import { createClient, createIndexedDbOutbox } from '@shopbell/core'
import { createFakeTransport, until } from '@shopbell/core/testing'
import { expect } from 'chai'
import { createBrowserStorage } from './browser-storage.ts'

const databases = async () => (await indexedDB.databases()).map(({ name }) => name)

function forget(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('shopbell')
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

describe('the outbox in IndexedDB', () => {
  const { open } = IDBFactory.prototype
  const { get } = IDBObjectStore.prototype
  const { transaction } = IDBDatabase.prototype

  // The tests of another file may have left a database behind.
  before(forget)

  afterEach(async () => {
    Object.assign(IDBFactory.prototype, { open })
    Object.assign(IDBObjectStore.prototype, { get })
    Object.assign(IDBDatabase.prototype, { transaction })
    localStorage.clear()
    await forget()
  })

  it('leaves nothing behind where nobody has written', async () => {
    const outbox = createIndexedDbOutbox()
    expect(await outbox.read('part')).to.deep.equal([])
    await outbox.remove('part', 'a')
    const client = createClient({ transport: createFakeTransport(), site: 'demo', storage: createBrowserStorage() })
    await client.$chat.get().resume()
    client.destroy()
    expect(await databases()).not.to.include('shopbell')
    expect(localStorage.length).to.equal(0)
  })

  it('keeps texts and pictures for the next page, each part by itself', async () => {
    const outbox = createIndexedDbOutbox()
    const picture = new Blob(['bytes'], { type: 'image/png' })
    await Promise.all([
      outbox.write('part', 'a', { text: 'one' }),
      outbox.write('part', 'b', { picture }),
      outbox.write('part:more', 'a', 'other'),
    ])
    await outbox.write('part', 'a', { text: 'changed' })
    const next = createIndexedDbOutbox()
    const [first, second, ...rest] = (await next.read('part')) as [unknown, { value: { picture: Blob } }, ...unknown[]]
    expect([first, rest]).to.deep.equal([{ id: 'a', value: { text: 'changed' } }, []])
    const kept = second.value.picture
    expect([kept.type, await kept.text()]).to.deep.equal(['image/png', 'bytes'])
    await next.remove('part', 'a')
    expect((await outbox.read('part')).map(({ id }) => id)).to.deep.equal(['b'])
  })

  it('waits until the disk has what is written', async () => {
    const asked: unknown[] = []
    IDBDatabase.prototype.transaction = function (...given) {
      if (given[1] === 'readwrite') asked.push(given[2])
      return transaction.apply(this, given)
    }
    await createIndexedDbOutbox().write('part', 'a', 'text')
    expect(asked).to.deep.equal([{ durability: 'strict' }])
  })

  it('begins anew when somebody cleared the data of the site', async () => {
    const outbox = createIndexedDbOutbox()
    await outbox.write('part', 'a', 'one')
    await forget()
    await outbox.write('part', 'b', 'two')
    expect(await outbox.read('part')).to.deep.equal([{ id: 'b', value: 'two' }])
  })

  it('says which record cannot be read, and reads the others', async () => {
    const outbox = createIndexedDbOutbox()
    await outbox.write('part', 'a', 'one')
    await outbox.write('part', 'b', 'two')
    IDBObjectStore.prototype.get = function (key) {
      if ((key as string[])[1] === 'a') throw new DOMException('Failed to read large IndexedDB value', 'DataError')
      return get.call(this, key)
    }
    expect(await outbox.read('part')).to.deep.equal([
      { id: 'a', value: null },
      { id: 'b', value: 'two' },
    ])
  })

  it('rejects where the browser refuses, and what is written is sent all the same', async () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('IDBFactory.open() called in an invalid security context', 'SecurityError')
    }
    const outbox = createIndexedDbOutbox()
    expect(await outbox.read('part').catch((error: Error) => error.name)).to.equal('SecurityError')
    expect(await outbox.write('part', 'a', 'one').catch((error: Error) => error.name)).to.equal('SecurityError')
    const client = createClient({ transport: createFakeTransport(), site: 'demo', storage: createBrowserStorage() })
    const chat = client.$chat.get()
    await chat.resume()
    await client.send('hello')
    await until(chat.$messages, ([message]) => message?.delivery === 'sent')
    client.destroy()
  })

  it('is emptied by what was sent', async () => {
    const storage = createBrowserStorage()
    const transport = createFakeTransport()
    const client = createClient({ transport, site: 'demo', storage })
    const chat = client.$chat.get()
    transport.online(false)
    await client.send('hello')
    await until(chat.$messages, ([message]) => message?.delivery === 'retrying')
    client.destroy()
    const next = createClient({ transport, site: 'demo', storage: createBrowserStorage() })
    transport.online(true)
    await next.$chat.get().resume()
    await until(next.$chat.get().$messages, ([message]) => message?.delivery === 'sent')
    while ((await storage.outbox?.read('shopbell:demo@:anonymous'))?.length !== 0);
    next.destroy()
  })
})
