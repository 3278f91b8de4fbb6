import { Worker } from 'node:worker_threads'
import type { Answer, Call } from './sqlite-messages.ts'
import { openSqliteReader, type SqliteReader } from './sqlite-reader.ts'
import { StorageFullError, type Store } from './store.ts'

/** Options of {@link createSqliteStore}. */
export interface SqliteStoreOptions {
  /** Told, once, when the thread died that every call needs; nothing will ever be answered again then. */
  onBroken?: (error: Error) => void
}

/**
 * Opens the store in an SQLite file. What writes, and what may take long, is done in a thread of its own: a slow disk never holds up the
 * requests. The few short reads that come before each message are not worth a way to another thread and back: a third of its time.
 * Rejects when the file cannot be opened.
 */
export async function createSqliteStore(path: string, { onBroken }: SqliteStoreOptions = {}): Promise<Store> {
  // The built worker is a .js file beside the built store, as the source is a .ts file beside the source.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./sqlite-worker.${extension}`, import.meta.url), { workerData: path })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let broken: Error | undefined
  let isClosing = false
  let isOpen = false
  let reader: SqliteReader | undefined

  const giveUp = (error: Error) => {
    if (isOpen && !isClosing && !broken) onBroken?.(error)
    broken ??= error
    for (const { reject } of waiting.values()) reject(broken)
    waiting.clear()
  }
  worker.on('error', giveUp)
  worker.on('exit', () => giveUp(new Error('The store is closed.')))
  worker.on('message', (answers: readonly Answer[]) => {
    // Whoever hears that something was written reads it from now on.
    reader?.refresh()
    for (const answer of answers) {
      const call = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('value' in answer) call?.resolve(answer.value)
      else call?.reject(new (answer.error.full ? StorageFullError : Error)(answer.error.message))
    }
  })

  // Threads wake each other at a price: what is asked for in one turn of the loop goes over together.
  let calls: Call[] = []
  const flush = () => {
    worker.postMessage(calls)
    calls = []
  }
  const callWorker = (name: keyof Store, args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (broken) return reject(broken)
      isClosing ||= name === 'close'
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      if (calls.push({ id, name, args }) === 1) setImmediate(flush)
    })

  const store = Object.fromEntries(CALLS.map((name) => [name, (...args: unknown[]) => callWorker(name, args)])) as unknown as Store
  await store.check()
  isOpen = true
  const opened = openSqliteReader(path)
  reader = opened
  const read = async <Result>(run: () => Result): Promise<Result> => {
    if (broken || isClosing) throw broken ?? new Error('The store is closed.')
    return run()
  }
  return {
    ...store,
    session: (id) => read(() => opened.calls.session(id)),
    conversation: (id, ids) => read(() => opened.calls.conversation(id, ids)),
    events: (conversation, range) => read(() => opened.calls.events(conversation, range)),
    close() {
      // Whoever closes last tidies up the write-ahead log, which a reader cannot.
      if (!isClosing) opened.close()
      return store.close()
    },
  }
}

// A record, so that a call that is missing here does not compile.
const NAMES: Record<keyof Store, true> = {
  epoch: true,
  renewEpoch: true,
  secret: true,
  check: true,
  close: true,
  openSession: true,
  session: true,
  rotateSession: true,
  endSession: true,
  conversation: true,
  append: true,
  events: true,
  conversationsOf: true,
  deskSnapshot: true,
  eventsAfter: true,
  lastPosition: true,
  saveUpload: true,
  upload: true,
  uploadBytes: true,
  purge: true,
  eraseVisitor: true,
  addMiss: true,
  misses: true,
  saveVote: true,
  votes: true,
  agents: true,
  saveAgent: true,
  removeAgent: true,
  openAgentSession: true,
  agentSession: true,
  endAgentSession: true,
}

const CALLS = Object.keys(NAMES) as (keyof Store)[]
