/** What is kept in the visitor's browser, by key. */
export interface Shelf {
  read(key: string): unknown
  write(key: string, value: unknown): void
}

/** A shelf on the page's storage; where storage is refused it remembers until the page is left. */
export function createShelf(storage: () => Pick<Storage, 'getItem' | 'setItem'>): Shelf {
  const memory = new Map<string, unknown>()
  return {
    read(key) {
      if (memory.has(key)) return memory.get(key)
      try {
        return JSON.parse(storage().getItem(key) ?? 'null')
      } catch {
        return null
      }
    },
    write(key, value) {
      try {
        storage().setItem(key, JSON.stringify(value))
      } catch {
        memory.set(key, value)
      }
    },
  }
}
