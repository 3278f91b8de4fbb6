import type { ChatMessage } from '@shopbell/core'
import type { NoticeEvent } from '@shopbell/core/protocol'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { groupRows, type Row } from './message-groups.ts'
import { type Block, blockText, cutIntoBlocks } from './row-blocks.ts'

/** A shorter list is in the page as a whole. */
const WHOLE_ROWS = 200
/** What is drawn reaches at least so far beyond the view, and is drawn anew a good deal farther. */
const NEAR_PX = 500
const FAR_PX = 1_200
/** A view that was not measured yet. */
const VIEW_PX = 900
/** A row that was not measured yet. */
const ROW_PX = 56
/** Between two rows, as the style sheet has it. */
const GAP_PX = 3

/** What is to be drawn: blocks with their rows, and blocks of which only the height and the words are in the page. */
export interface RowList {
  blocks: readonly Block[]
  /** The blocks from here on, up to but not including `end`, are drawn. */
  start: number
  end: number
  rows: readonly Row[]
  /** Whether blocks are left out. */
  isCut: boolean
  /** What was drawn just now came by a move of the view, and is no news. */
  isMoved: boolean
}

/** Draws only what is near the view of a long list; the rest keeps its height, and its words for the browser's search. */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  /** Pixels for each row, by block, with the gap before it. */
  readonly #measured = new Map<number, number>()
  readonly #written = new WeakMap<Element, string>()
  #rowPx = ROW_PX
  #width = 0
  #messages: readonly ChatMessage[] | undefined
  #notices: readonly NoticeEvent[] | undefined
  #list: RowList = { blocks: [], start: 0, end: 0, rows: [], isCut: false, isMoved: false }
  /** Where each block begins, and where the last one ends, as of the last drawing. */
  #tops: readonly number[] = [0]

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** Whether a part of the list is left out. */
  get isCut(): boolean {
    return this.#list.isCut
  }

  /** Says what to draw now; to be called once in each drawing. */
  choose(messages: readonly ChatMessage[], notices: readonly NoticeEvent[], atEnd: boolean): RowList {
    const before = this.#list
    const offset = this.#viewTop()
    const reading = before.blocks[this.#blockAt(offset)]
    const within = offset - (this.#tops[this.#blockAt(offset)] ?? 0)
    if (messages !== this.#messages || notices !== this.#notices) this.#take(messages, notices)
    const { blocks, rows } = this.#list
    this.#tops = this.#measure()
    if (rows.length <= WHOLE_ROWS) {
      this.#list = { ...this.#list, start: 0, end: blocks.length, isCut: false, isMoved: false }
      return this.#list
    }
    const total = this.#tops.at(-1) ?? 0
    const at = reading ? blocks.findIndex(({ key }) => key === reading.key) : -1
    const top = atEnd ? total - this.#viewHeight() : at < 0 ? offset : (this.#tops[at] as number) + within
    // The blocks that were drawn, wherever they stand by now.
    let start = blocks.findIndex(({ key }) => key === before.blocks[before.start]?.key)
    let end = blocks.findIndex(({ key }) => key === before.blocks[before.end - 1]?.key) + 1
    const drawsEnd = before.end === before.blocks.length
    // What comes at an end that is in the page is drawn there.
    if (drawsEnd && end > 0 && atEnd) end = blocks.length
    const isMoved = !before.isCut || !this.#covers(start, end, top)
    if (isMoved) [start, end] = [this.#blockAt(top - FAR_PX), this.#blockAt(top + this.#viewHeight() + FAR_PX) + 1]
    this.#list = { ...this.#list, start, end, isCut: true, isMoved }
    return this.#list
  }

  /** Looks whether something is in view that is not drawn; for the scroller's `scroll` event. */
  readonly look = () => {
    const { isCut, start, end } = this.#list
    if (isCut && this.#viewHeight() > 0 && !this.#covers(start, end, this.#viewTop())) this.#host.requestUpdate()
  }

  /** For the log's `beforematch` event: the browser's search leads to words that are not drawn. */
  readonly reveal = ({ target }: Event) => {
    const scroller = this.#scroller()
    const rest = [...(this.#log()?.children ?? [])].filter(isRest).indexOf(target as Element)
    const { start, end } = this.#list
    const index = rest < start ? rest : rest + end - start
    if (!scroller || rest < 0) return
    scroller.scrollTop = this.#logTop() + (this.#tops[index] ?? 0)
    this.#host.requestUpdate()
  }

  hostUpdated() {
    const log = this.#log()
    const { isCut, blocks, start, end } = this.#list
    if (!log || !isCut || log.clientWidth === 0) return
    if (log.clientWidth !== this.#width) this.#measured.clear()
    this.#width = log.clientWidth
    this.#measureDrawn(log, blocks.slice(start, end))
    this.#tops = this.#measure()
    const left = [...blocks.slice(0, start), ...blocks.slice(end)]
    let i = 0
    for (const element of log.children) if (isRest(element)) this.#fill(element as HTMLElement, left[i++] as Block)
    // After the list was put where one reads.
    queueMicrotask(this.look)
  }

  #take(messages: readonly ChatMessage[], notices: readonly NoticeEvent[]) {
    this.#messages = messages
    this.#notices = notices
    const rows = groupRows(messages, notices)
    this.#list = { ...this.#list, rows, blocks: cutIntoBlocks(rows) }
  }

  #measureDrawn(log: Element, drawn: readonly Block[]) {
    const first = log.querySelector(':scope > :not(.rest)')
    let row = first
    let from = first?.previousElementSibling?.getBoundingClientRect().bottom ?? log.getBoundingClientRect().top - GAP_PX
    for (const { key, rows } of drawn) {
      let last = row
      for (let i = 1; i < rows.length; i++) last = last?.nextElementSibling ?? null
      if (!last) return
      const to = last.getBoundingClientRect().bottom
      if (this.#measured.size === 0) this.#rowPx = (to - from) / rows.length
      this.#measured.set(key, (to - from) / rows.length)
      from = to
      row = last.nextElementSibling
    }
  }

  /** Where each block begins, by what was measured, else by what is usual here. */
  #measure(): number[] {
    const tops = [0]
    let top = 0
    for (const { key, rows } of this.#list.blocks) tops.push((top += (this.#measured.get(key) ?? this.#rowPx) * rows.length))
    return tops
  }

  #fill(element: HTMLElement, block: Block) {
    const height = `${((this.#measured.get(block.key) ?? this.#rowPx) * block.rows.length - GAP_PX).toFixed(2)}px`
    if (element.style.blockSize !== height) element.style.blockSize = height
    // A row that was there stays as it is; what comes and goes does so at the ends.
    const ends = [block.rows[0], block.rows.at(-1)].map((row) => row?.key).join()
    if (this.#written.get(element) === ends) return
    this.#written.set(element, ends)
    element.textContent = blockText(block)
  }

  #covers(start: number, end: number, top: number): boolean {
    const from = Math.max(0, top - NEAR_PX)
    const to = Math.min(this.#tops.at(-1) ?? 0, top + this.#viewHeight() + NEAR_PX)
    return start >= 0 && end > start && (this.#tops[start] as number) <= from && (this.#tops[end] as number) >= to
  }

  #blockAt(px: number): number {
    const last = this.#tops.length - 2
    const after = this.#tops.findIndex((top) => top > px)
    return after < 0 ? Math.max(0, last) : Math.max(0, after - 1)
  }

  #viewTop(): number {
    return (this.#scroller()?.scrollTop ?? 0) - this.#logTop()
  }

  #viewHeight(): number {
    return this.#scroller()?.clientHeight || VIEW_PX
  }

  #logTop(): number {
    return (this.#log() as HTMLElement | null)?.offsetTop ?? 0
  }

  #scroller(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.scroller')
  }

  #log(): Element | null | undefined {
    return this.#host.shadowRoot?.querySelector('.log')
  }
}

function isRest(element: Element): boolean {
  return element.classList.contains('rest')
}
