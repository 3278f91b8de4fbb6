import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { createTimeLabels } from './day-label.ts'

/** Long enough for the first drawing to be on the screen, short enough for nobody to miss a time. */
const SOON_MS = 150

/** Times of day for the rows; they come a moment after the rows, for a slow phone needs as long to learn how a locale writes them as to draw a list. */
export class TimeLabels implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #later: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  /** The time of day, as people of the locale write it; empty until that is known. Another function when that changes. */
  label: (at: number, locale: string) => string = () => {
    this.#later ??= setTimeout(this.#learn, SOON_MS)
    return ''
  }

  hostDisconnected() {
    clearTimeout(this.#later)
    this.#later = undefined
  }

  readonly #learn = () => {
    this.label = createTimeLabels()
    this.#host.requestUpdate()
  }
}
