import type { Store } from './store.ts'

/** The store's calls without waiting, as they run beside the database. Each runs inside a transaction that its caller makes. */
export type SyncStore = {
  [Call in keyof Store]: (...args: Parameters<Store[Call]>) => Awaited<ReturnType<Store[Call]>>
}
