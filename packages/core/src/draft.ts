import { atom, type ReadableAtom } from 'nanostores'
import type { ClientStorage } from './storage.ts'

/** What a visitor is writing: the same in all tabs, and there again on the shop's next page. */
export interface Draft {
  $text: ReadableAtom<string>
  /** The visitor typed, or cleared it. */
  set(text: string): void
  /** The visitor typed in another tab. */
  follow(text: string): void
  /** Puts back what was kept, unless something has been typed since. */
  restore(): Promise<void>
  /** Forgets it, here and in the storage. */
  forget(): Promise<void>
}

/** Makes a draft. */
export function createDraft(storage: ClientStorage, key: string, tell: (text: string) => void): Draft {
  const $text = atom('')
  return {
    $text,
    set(text) {
      if (text === $text.get()) return
      $text.set(text)
      tell(text)
      void (text === '' ? storage.remove(key) : storage.set(key, text))
    },
    follow: (text) => $text.set(text),
    async restore() {
      const kept = await storage.get(key)
      if (kept && $text.get() === '') $text.set(kept)
    },
    async forget() {
      $text.set('')
      await storage.remove(key)
    },
  }
}
