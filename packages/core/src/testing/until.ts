import type { ReadableAtom } from 'nanostores'

/** Waits until a store holds what is wanted; rejects after two seconds, saying what it held instead. */
export function until<Value>(store: ReadableAtom<Value>, wanted: (value: Value) => boolean): Promise<Value> {
  return new Promise((resolve, reject) => {
    let stop = () => {}
    const timer = setTimeout(() => {
      stop()
      reject(new Error(`The store never held what was wanted; it holds ${JSON.stringify(store.get())}`))
    }, 2_000)
    stop = store.subscribe((value) => {
      if (!wanted(value as Value)) return
      clearTimeout(timer)
      queueMicrotask(() => stop())
      resolve(value as Value)
    })
  })
}
