import type { ChatMessage } from '@shopbell/core'
import type { NoticeEvent } from '@shopbell/core/protocol'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { groupRows, type Row } from './message-groups.ts'
import type { Block } from './row-blocks.ts'
import type { RowWindow } from './row-window.ts'

/** A shorter list is in the page as a whole. */
const WHOLE_ROWS = 200
/** No row is lower. */
const LEAST_ROW_PX = 44
/** What follows the first rows comes in pieces, each within a frame of a slow phone. */
const ROWS_AT_ONCE = 24
/** What of a long list is drawn before it is known what can be left out. */
const ROWS_AHEAD = 64
/** Between two pieces: long enough for what was drawn to be on the screen, and for a key to be heard. */
const SOON_MS = 150

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
  /** How many rows are still to be drawn above those that are. */
  #above = 0
  #later: ReturnType<typeof setTimeout> | undefined
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
    return this.#rows.filter((row) => row.kind === 'message' && row.message.from.role === 'visitor').at(-1)
  }

  /** Says what to draw now; to be called once in each drawing. */
  choose(messages: readonly ChatMessage[], notices: readonly NoticeEvent[], atEnd: boolean): DrawnRows {
    if (messages !== this.#messages || notices !== this.#notices) this.#take(messages, notices)
    const isMoved = this.#grows || this.#above > 0
    this.#grows = this.#above > 0
    if (this.isCut && this.#window) {
      const drawn = this.#rows.length - this.#above
      this.#above = 0
      return this.#window.choose(this.#rows, drawn, atEnd)
    }
    return { items: this.#rows.slice(this.#above), isCut: false, isMoved }
  }

  /** Looks whether something is in view that is not drawn; for the scroller's `scroll` event. */
  readonly look = () => {
    if (this.isCut) this.#window?.look()
  }

  /** For the log's `beforematch` event: the browser's search leads to words that are not drawn. */
  readonly reveal = (event: Event) => this.#window?.reveal(event)

  hostUpdated() {
    if (this.isCut) this.#window?.drawn()
    else if (this.#above > 0 || this.#waitsForWindow) this.#later ??= setTimeout(this.#goOn, SOON_MS)
  }

  hostDisconnected() {
    clearTimeout(this.#later)
    this.#later = undefined
  }

  get #waitsForWindow(): boolean {
    return this.#rows.length > WHOLE_ROWS && this.#window === undefined
  }

  #take(messages: readonly ChatMessage[], notices: readonly NoticeEvent[]) {
    this.#messages = messages
    this.#notices = notices
    const before = this.#rows
    const first = before[this.#above]
    this.#rows = groupRows(messages, notices)
    // What came before it meanwhile is drawn later, too.
    const place = this.#rows.findIndex(({ key }) => key === first?.key)
    if (this.#above > 0) this.#above = Math.max(0, place)
    const inView = Math.ceil((this.#host.clientHeight || window.innerHeight) / LEAST_ROW_PX)
    // A conversation that has just arrived; what comes one by one is drawn one by one.
    if (before.length < inView && this.#rows.length > inView + ROWS_AT_ONCE) this.#above = this.#rows.length - inView
  }

  readonly #goOn = async () => {
    if (this.#waitsForWindow && this.#rows.length - this.#above >= ROWS_AHEAD) {
      this.#window = await import('./row-window.ts').then(
        ({ RowWindow }) => new RowWindow(this.#host),
        () => null,
      )
    } else this.#above = Math.max(0, this.#above - ROWS_AT_ONCE)
    this.#later = undefined
    this.#host.requestUpdate()
  }
}
