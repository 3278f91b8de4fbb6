import { ShopBellError } from './errors.ts'
import type { OutboxRecord, OutboxStorage } from './outbox-storage.ts'

const DATABASE = 'shopbell'
const STORE = 'outbox'
/** Some browsers do not answer while a page that was left still holds the database, or never, when it is broken. */
const PATIENCE_MS = 2_000

/**
 * Keeps waiting messages, pictures too, in IndexedDB, flushed to the disk before a write resolves. Everything rejects
 * where the browser refuses to store, or does not answer. Between two works the database is closed: an open one outlives whoever opened it.
 */
export function createIndexedDbOutbox(): OutboxStorage {
  let opened: Promise<IDBDatabase | undefined> | undefined
  let working = 0
  let isStuck = false

  /** @returns undefined when there is no database and none is to be made */
  async function open(make: boolean): Promise<IDBDatabase | undefined> {
    opened ??= openDatabase(make).then((database) => {
      if (!database) opened = undefined
      return database
    }, forget)
    return (await opened) ?? (make ? open(true) : undefined)
  }

  function forget(error: unknown): never {
    opened = undefined
    throw error
  }

  async function openDatabase(make: boolean): Promise<IDBDatabase | undefined> {
    const request = indexedDB.open(DATABASE, make ? 1 : undefined)
    let isMissing = false
    request.onupgradeneeded = () => {
      // Looking must not leave an empty database behind in the browser of somebody who never wrote.
      isMissing = !make
      if (isMissing) request.transaction?.abort()
      else request.result.createObjectStore(STORE)
    }
    try {
      const database = await done(request)
      const drop = () => {
        opened = undefined
        database.close()
      }
      database.onversionchange = drop
      database.onclose = drop
      return database
    } catch (error) {
      if (isMissing) return undefined
      throw error
    }
  }

  /** Rejects when the browser does not answer in time, and then at once, until it answers. */
  function use<Result>(make: boolean, work: (database: IDBDatabase) => Promise<Result>): Promise<Result | undefined> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        isStuck = true
        reject(new ShopBellError('storage', 'The browser’s database does not answer.'))
      }
      if (isStuck) return giveUp()
      const timer = setTimeout(giveUp, PATIENCE_MS)
      const answered = () => {
        clearTimeout(timer)
        isStuck = false
      }
      const worked = workOn(make, work)
      worked.then(answered, answered)
      worked.then(resolve, reject)
    })
  }

  async function workOn<Result>(make: boolean, work: (database: IDBDatabase) => Promise<Result>): Promise<Result | undefined> {
    working++
    try {
      const database = await open(make)
      return database && (await work(database))
    } finally {
      working--
      if (working === 0) {
        opened?.then((database) => database?.close(), ignore)
        opened = undefined
      }
    }
  }

  async function change(make: boolean, work: (store: IDBObjectStore) => void): Promise<void> {
    await use(make, async (database) => {
      const transaction = begin(database, 'readwrite')
      work(transaction.objectStore(STORE))
      await completed(transaction)
    })
  }

  function begin(database: IDBDatabase, mode: IDBTransactionMode): IDBTransaction {
    try {
      return database.transaction(STORE, mode, { durability: 'strict' })
    } catch (error) {
      // The browser closed it, for example because somebody cleared the site's data: the next call opens it anew.
      return forget(error)
    }
  }

  async function readPart(database: IDBDatabase, part: string): Promise<OutboxRecord[]> {
    const look = () => begin(database, 'readonly').objectStore(STORE)
    const keys = (await done(look().getAllKeys(range(part)))) as [string, string][]
    const readOne = async (id: string): Promise<unknown> => done(look().get([part, id]))
    // One by one: a record that cannot be read must not hide the others.
    const found = await Promise.all(keys.map(async ([, id]) => ({ id, value: await readOne(id).catch(damaged) })))
    return found.filter(({ value }) => value !== undefined)
  }

  return {
    read: async (part) => (await use(false, (database) => readPart(database, part))) ?? [],
    write: (part, id, value) => change(true, (store) => store.put(value, [part, id])),
    remove: (part, id) => change(false, (store) => store.delete([part, id])),
    clear: (prefix) => change(false, (store) => store.delete(beginning(prefix))),
  }
}

/** All keys of a part: an array comes after every text. */
function range(part: string): IDBKeyRange {
  return IDBKeyRange.bound([part], [part, []])
}

/** All keys of all parts whose names begin so. */
function beginning(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound([prefix], [`${prefix}\uffff`])
}

function ignore() {}

/** Unlike what another tab took away meanwhile, this is there. */
function damaged(): null {
  return null
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = (event) => {
      event.preventDefault()
      reject(request.error)
    }
  })
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}
