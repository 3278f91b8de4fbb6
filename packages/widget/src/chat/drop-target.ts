import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Takes files that are dropped onto the host; anything else that is dragged over it is left alone. */
export class DropTarget implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #take: (files: File[]) => void
  #connected: AbortController | undefined

  /** Whether files are held over the host now. */
  over = false

  constructor(host: ReactiveControllerHost & HTMLElement, take: (files: File[]) => void) {
    this.#host = host
    this.#take = take
    host.addController(this)
  }

  hostConnected() {
    this.#connected = new AbortController()
    const { signal } = this.#connected
    this.#host.addEventListener('dragover', this.#held, { signal })
    this.#host.addEventListener('dragleave', () => this.#set(false), { signal })
    this.#host.addEventListener('drop', this.#dropped, { signal })
  }

  hostDisconnected() {
    this.#connected?.abort()
    this.over = false
  }

  #held = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    // Without this the browser would leave the page and open the file.
    event.preventDefault()
    this.#set(true)
  }

  #dropped = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    this.#set(false)
    if (files.length === 0) return
    event.preventDefault()
    this.#take(files)
  }

  #set(over: boolean) {
    if (over === this.over) return
    this.over = over
    this.#host.requestUpdate()
  }
}
