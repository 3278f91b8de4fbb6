import type { Store } from './store.ts'

/** A call on its way to the worker; they go in lists. */
export interface Call {
  id: number
  name: keyof Store
  args: unknown[]
}

/** What became of a call; in lists as well, sent only after its transaction is on the disk. */
export type Answer = { id: number; value: unknown } | { id: number; error: { full: boolean; message: string } }
