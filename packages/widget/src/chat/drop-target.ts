import type { ReactiveControllerHost } from 'lit'

/** Takes files that are dropped onto the host; anything else that is dragged over it is left alone. */
export class DropTarget {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #take: (files: File[]) => void

  /** Whether files are held over the host now. */
  over = false

  constructor(host: ReactiveControllerHost & HTMLElement, take: (files: File[]) => void) {
    this.#host = host
    this.#take = take
    host.addEventListener('dragover', this.#held)
    host.addEventListener('dragleave', () => this.#set(false))
    host.addEventListener('drop', this.#dropped)
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
