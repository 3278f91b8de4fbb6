import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ReadableAtom } from 'nanostores'

/** Renders its host again when a store changes; follows when the host reads from another store. */
export class StoreController<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #source: () => ReadableAtom<Value> | undefined
  #store: ReadableAtom<Value> | undefined
  #stop: (() => void) | undefined

  /** @param source looked up before each update; undefined while there is nothing to read from */
  constructor(host: ReactiveControllerHost, source: () => ReadableAtom<Value> | undefined) {
    this.#host = host
    this.#source = source
    host.addController(this)
  }

  /** What the store holds; undefined while there is none. */
  get value(): Value | undefined {
    return this.#store?.get()
  }

  hostConnected() {
    this.#follow()
    // The store may have changed while the host was out of the page.
    this.#host.requestUpdate()
  }

  hostUpdate() {
    this.#follow()
  }

  hostDisconnected() {
    this.#stop?.()
    this.#stop = undefined
    this.#store = undefined
  }

  #follow() {
    const store = this.#source()
    if (store === this.#store) return
    this.#stop?.()
    this.#store = store
    this.#stop = store?.listen(() => this.#host.requestUpdate())
  }
}
