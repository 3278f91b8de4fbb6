/** Listeners by name; the names and what they carry are the type parameter. */
export interface Emitter<Events> {
  /** @returns a function that takes the listener away again */
  on<Name extends keyof Events>(name: Name, listener: (value: Events[Name]) => void): () => void
  emit<Name extends keyof Events>(name: Name, value: Events[Name]): void
}

/** Makes an emitter; a listener that throws is reported and does not keep the others from hearing. */
export function createEmitter<Events>(): Emitter<Events> {
  const listeners = new Map<keyof Events, Set<(value: never) => void>>()
  return {
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => set.delete(listener)
    },
    emit(name, value) {
      for (const listener of listeners.get(name) ?? []) {
        try {
          ;(listener as (value: Events[typeof name]) => void)(value)
        } catch (error) {
          reportError(error)
        }
      }
    },
  }
}
