import type { ChatMessage } from '@shopbell/core'
import type { NoticeEvent } from '@shopbell/core/protocol'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { whenIdle } from '../bell/when-idle.ts'
import { groupRows, type Row } from './message-groups.ts'
import type { Block } from './row-blocks.ts'
import type { RowWindow } from './row-window.ts'

/** A shorter list is in the page as a whole. */
const WHOLE_ROWS = 200
/** No row is lower. */
const LEAST_ROW_PX = 44
/** What follows the first rows comes in pieces, each within a frame of a slow phone. */
const ROWS_AT_ONCE = 16
/** What of a long list is drawn before it is known what can be left out. */
const ROWS_AHEAD = 64
/** How long a page that is never idle may keep a piece waiting. */
const SOON_MS = 100

/** What is to be drawn of a list. */
export interface DrawnRows {
  /** Rows, and blocks of which only the height and the words are in the page. */
  items: readonly (Row | Block)[]
  /** Whether it is a long list, of which only what is near the view is drawn. */
  isCut: boolean
  /** What was drawn just now was there before; it is no news. */
  isMoved: boolean
}

/** Lays the conversation out as rows, and draws first those that one sees first: the newest. */
export class RowList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #messages: readonly ChatMessage[] | undefined
  #notices: readonly NoticeEvent[] | undefined
  #rows: readonly Row[] = []
  /** The uppermost row that is drawn, while those above it are still to come. */
  #first: string | undefined
  #later: AbortController | undefined
  /** Null when it did not arrive; then the whole list is drawn. */
  #window: RowWindow | null | undefined
  /** Whether the last drawing left rows out, or drew what it left out before. */
  #grows = false

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** Whether a part of the list is left out. */
  get isCut(): boolean {
    return this.#rows.length > WHOLE_ROWS && Boolean(this.#window)
  }

  /** Whether the earliest row that is known is in the page, or has its place there. */
  get reachesBack(): boolean {
    return this.isCut || this.#above === 0
  }

  /** The visitor's newest message. */
  get newestOwn(): Row | undefined {
    return this.#rows.findLast((row) => row.kind === 'message' && row.message.from.role === 'visitor')
  }

  /** Says what to draw now; to be called once in each drawing. */
  choose(messages: readonly ChatMessage[], notices: readonly NoticeEvent[], atEnd: boolean): DrawnRows {
    if (messages !== this.#messages || notices !== this.#notices) this.#take(messages, notices)
    const rows = this.#rows
    const above = this.#above
    const isMoved = this.#grows
    this.#grows = above > 0
    if (this.isCut && this.#window) return this.#window.choose(rows, rows.length - above, atEnd)
    return { items: above > 0 ? rows.slice(above) : rows, isCut: false, isMoved: isMoved || above > 0 }
  }

  /** Looks whether something is in view that is not drawn; for the scroller's `scroll` event. */
  readonly look = () => {
    if (this.isCut) this.#window?.look()
  }

  /** For the log's `beforematch` event: the browser's search leads to words that are not drawn. */
  readonly reveal = (event: Event) => this.#window?.reveal(event)

  hostConnected() {
    this.#later = undefined
  }

  hostUpdated() {
    if (this.isCut) this.#window?.drawn()
    else if (!this.#later && (this.#above > 0 || (this.#rows.length > WHOLE_ROWS && this.#window === undefined))) {
      this.#later = new AbortController()
      whenIdle(this.#goOn, this.#later.signal, SOON_MS)
    }
  }

  hostDisconnected() {
    this.#later?.abort()
  }

  /** How many rows are still to be drawn above those that are. */
  get #above(): number {
    return this.#first === undefined
      ? 0
      : Math.max(
          0,
          this.#rows.findIndex(({ key }) => key === this.#first),
        )
  }

  #take(messages: readonly ChatMessage[], notices: readonly NoticeEvent[]) {
    this.#messages = messages
    this.#notices = notices
    const before = this.#rows.length
    this.#rows = groupRows(messages, notices)
    const inView = Math.ceil((this.#host.clientHeight || window.innerHeight) / LEAST_ROW_PX)
    // A conversation that has just arrived; what comes one by one is drawn one by one.
    if (before < inView && this.#rows.length > inView + ROWS_AT_ONCE) this.#first = this.#rows.at(-inView)?.key
  }

  readonly #goOn = async () => {
    const { signal } = this.#later as AbortController
    const above = this.#above
    const isLong = this.#rows.length > WHOLE_ROWS && this.#window !== null
    if (isLong && this.#rows.length - above >= ROWS_AHEAD) {
      this.#window = await import('./row-window.ts').then(
        ({ RowWindow }) => new RowWindow(this.#host),
        () => null,
      )
    } else this.#first = above > ROWS_AT_ONCE ? this.#rows[above - ROWS_AT_ONCE]?.key : undefined
    if (signal.aborted) return
    this.#later = undefined
    this.#host.requestUpdate()
  }
}
