import type { ReadableAtom, WritableAtom } from 'nanostores'

// What the script's build has in place of nanostores: the part of it that we use, and nothing in the page's global object.

type Listener<Value> = (value: Value, before: Value) => void
type Stop = () => void

/** A store with a place for what is to happen while somebody listens. */
interface Store<Value> {
  get(): Value
  set(next: Value): void
  listen(listener: Listener<Value>): Stop
  subscribe(listener: Listener<Value>): Stop
  /** Begins when the first one listens; what it answers with ends it when the last one has left. */
  begin(): Stop | undefined
}

/** Makes a store of one value. */
export function atom<Value>(initial: Value): WritableAtom<Value> {
  return asAtom(createStore(initial))
}

/** Has something more happen while somebody listens to a store, or reads it. */
export function onMount($store: ReadableAtom, begin: () => Stop | undefined): void {
  const store = asStore($store)
  const known = store.begin
  store.begin = () => {
    const stops = [known(), begin()]
    return () => {
      for (const stop of stops) stop?.()
    }
  }
}

/** Makes a store of what other stores come to; nothing is worked out twice, and nothing while nobody looks. */
export function computed<Values extends unknown[], Value>(
  given: ReadableAtom | ReadableAtom[],
  map: (...values: Values) => Value,
): ReadableAtom<Value | undefined> {
  const sources = [given].flat().map(asStore)
  const store = createStore<Value | undefined>(undefined)
  const { get } = store
  let known: unknown[] | undefined

  function update() {
    const values = sources.map((source) => source.get())
    if (known?.every((value, i) => Object.is(value, values[i]))) return
    known = values
    store.set(map(...(values as Values)))
  }

  store.get = () => {
    update()
    return get()
  }
  store.begin = () => {
    const stops = sources.map((source) => source.listen(update))
    update()
    return () => {
      for (const stop of stops) stop()
    }
  }
  return asAtom(store)
}

function createStore<Value>(value: Value): Store<Value> {
  const listeners = new Set<{ listener: Listener<Value> }>()
  let end: Stop | undefined
  const store: Store<Value> = {
    begin: () => undefined,

    get() {
      if (listeners.size === 0) store.listen(() => {})()
      return value
    },

    set(next) {
      const before = value
      if (Object.is(next, before)) return
      value = next
      const failed: unknown[] = []
      for (const one of [...listeners]) {
        // Whoever changed it again while hearing of it has told everybody of that.
        if (!Object.is(value, next)) break
        try {
          if (listeners.has(one)) one.listener(next, before)
        } catch (error) {
          failed.push(error)
        }
      }
      if (failed.length > 0) throw failed[0]
    },

    listen(listener) {
      const one = { listener }
      if (listeners.size === 0) end = store.begin()
      listeners.add(one)
      return () => {
        if (listeners.delete(one) && listeners.size === 0) end?.()
      }
    },

    subscribe(listener) {
      const stop = store.listen(listener)
      listener(value, value)
      return stop
    },
  }
  return store
}

function asAtom<Value>(store: Store<Value>): WritableAtom<Value> {
  return store as unknown as WritableAtom<Value>
}

function asStore($store: ReadableAtom): Store<unknown> {
  return $store as unknown as Store<unknown>
}
