import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { whenIdle } from '../bell/when-idle.ts'
import { createTimeLabels } from './day-label.ts'

/** Long enough for the first drawing to be seen, short enough for nobody to miss a time. */
const SOON_MS = 100

/** Times of day for the rows; they come a moment after the rows, for a slow phone needs as long to learn how a locale writes them as to draw a list. */
export class TimeLabels implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #later: AbortController | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  /** The time of day, as people of the locale write it; empty until that is known. Another function when that changes. */
  label: (at: number, locale: string) => string = () => {
    this.#later ??= this.#learn()
    return ''
  }

  hostDisconnected() {
    this.#later?.abort()
    this.#later = undefined
  }

  #learn(): AbortController {
    const later = new AbortController()
    const know = () => {
      this.label = createTimeLabels()
      this.#host.requestUpdate()
    }
    whenIdle(know, later.signal, SOON_MS)
    return later
  }
}
