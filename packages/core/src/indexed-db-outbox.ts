import { ShopBellError } from './errors.ts'
import type { OutboxRecord, OutboxStorage } from './outbox-storage.ts'
import { withPatience } from './storage-patience.ts'

const DATABASE = 'shopbell'
const STORE = 'outbox'

/** An outbox in IndexedDB, in which whatever is small finds a place too. */
export interface IndexedDbOutbox extends OutboxStorage {
  /** Puts in the place of a value what is made of it, as one step that no other tab comes between; undefined when there is none. */
  change(part: string, id: string, make: (value: unknown) => unknown): Promise<void>
}

/**
 * Keeps waiting messages, pictures too, in IndexedDB, flushed to the disk before a write resolves. Everything rejects where the browser
 * refuses to store, or does not answer. Between two works the database is closed: an open one outlives whoever opened it.
 */
export function createIndexedDbOutbox(): IndexedDbOutbox {
  let isStuck = false

  /** Rejects when the browser does not answer in time, and then at once, until it answers. */
  async function use<Result>(work: () => Promise<Result>): Promise<Result> {
    if (isStuck) throw new ShopBellError('storage', 'The browser’s database does not answer.')
    const answered = () => {
      isStuck = false
    }
    const worked = work()
    worked.then(answered, answered)
    return withPatience(worked, () => {
      isStuck = true
    })
  }

  const change = (make: boolean, work: (store: IDBObjectStore) => unknown): Promise<void> =>
    use(async () => {
      await workIn(make, 'readwrite', async (begin) => {
        const store = begin()
        await work(store)
        return completed(store.transaction)
      })
    })

  return {
    read: async (part) => (await use(() => workIn(false, 'readonly', (begin) => readPart(begin, part)))) ?? [],
    write: (part, id, value) => change(true, (store) => store.put(value, [part, id])),
    change: (part, id, make) =>
      change(true, async (store) => {
        const before = await done(store.get([part, id]))
        const after = make(before)
        if (after !== before) store.put(after, [part, id])
      }),
    remove: (part, id) => change(false, (store) => store.delete([part, id])),
    clear: (prefix) => change(false, (store) => store.delete(beginning(prefix))),
  }
}

/** Begins a transaction. */
type Begin = () => IDBObjectStore

/** @returns undefined when there is no database and none is to be made */
async function workIn<Result>(
  make: boolean,
  mode: IDBTransactionMode,
  work: (begin: Begin) => Promise<Result>,
): Promise<Result | undefined> {
  const database = await openDatabase(make)
  try {
    return database && (await work(() => database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE)))
  } finally {
    database?.close()
  }
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
  return done(request).catch((error) => {
    if (!isMissing) throw error
    return undefined
  })
}

async function readPart(begin: Begin, part: string): Promise<OutboxRecord[]> {
  const keys = (await done(begin().getAllKeys(range(part)))) as [string, string][]
  const readOne = async (id: string): Promise<unknown> => done(begin().get([part, id]))
  // One by one: a record that cannot be read must not hide the others.
  const found = await Promise.all(keys.map(async ([, id]) => ({ id, value: await readOne(id).catch(damaged) })))
  return found.filter(({ value }) => value !== undefined)
}

/** All keys of a part: an array comes after every text. */
function range(part: string): IDBKeyRange {
  return IDBKeyRange.bound([part], [part, []])
}

/** All keys of all parts whose names begin so. */
function beginning(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound([prefix], [`${prefix}\uffff`])
}

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
