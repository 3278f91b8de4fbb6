import type { ReactiveControllerHost } from 'lit'
import type { Row } from './message-groups.ts'
import { type Block, blockText, cutIntoBlocks } from './row-blocks.ts'
import type { DrawnRows } from './row-list.ts'

/** What is drawn reaches at least so far beyond the view, and is drawn anew a good deal farther. */
const NEAR_PX = 500
const FAR_PX = 1_200
/** A view that was not measured yet. */
const VIEW_PX = 900
/** A row that was not measured yet. */
const ROW_PX = 56
/** Between two rows, as the style sheet has it. */
const GAP_PX = 3

/** Draws only what is near the view of a long list; the rest keeps its height, and its words for the browser's search. */
export class RowWindow {
  readonly #host: ReactiveControllerHost & HTMLElement
  /** Pixels for each row, by block, with the gap before it. */
  readonly #measured = new Map<number, number>()
  readonly #written = new WeakMap<Element, string>()
  #rowPx = ROW_PX
  #width = 0
  #rows: readonly Row[] | undefined
  #blocks: readonly Block[] = []
  /** The blocks from here on, up to but not including `#end`, are drawn. */
  #start = 0
  #end = 0
  /** Where each block begins, and where the last one ends, as of the last drawing. */
  #tops: readonly number[] = [0]

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
  }

  /**
   * Says what to draw now; to be called once in each drawing.
   * @param drawn how many rows, the newest, are in the page when this is called for the first time
   */
  choose(rows: readonly Row[], drawn: number, atEnd: boolean): DrawnRows {
    const isFirst = this.#rows === undefined
    const before = this.#blocks
    const offset = this.#viewTop()
    const at = this.#blockAt(offset)
    const reading = before[at]
    const within = offset - (this.#tops[at] ?? 0)
    const height = this.#log()?.clientHeight || 0
    if (isFirst && height > 0) this.#rowPx = height / drawn
    if (rows !== this.#rows) this.#blocks = cutIntoBlocks(rows)
    this.#rows = rows
    const blocks = this.#blocks
    this.#tops = this.#measure()
    const total = this.#tops.at(-1) ?? 0
    const find = (block: Block | undefined) => blocks.findIndex(({ key }) => key === block?.key)
    const now = find(reading)
    // The end stays where it is when the list is cut.
    const top = atEnd
      ? total - this.#viewHeight()
      : isFirst
        ? total - height + offset
        : now < 0
          ? offset
          : (this.#tops[now] as number) + within
    // The blocks that were drawn, wherever they stand by now.
    let start = find(before[this.#start])
    let end = find(before[this.#end - 1]) + 1
    // What comes at an end that is in the page is drawn there.
    if (this.#end === before.length && end > 0 && atEnd) end = blocks.length
    const isMoved = isFirst || !this.#covers(start, end, top)
    if (isMoved) [start, end] = [this.#blockAt(top - FAR_PX), this.#blockAt(top + this.#viewHeight() + FAR_PX) + 1]
    this.#start = start
    this.#end = end
    return { items: blocks.flatMap((block, i): (Row | Block)[] => (i < start || i >= end ? [block] : block.rows)), isCut: true, isMoved }
  }

  /** Looks whether something is in view that is not drawn; for the scroller's `scroll` event. */
  readonly look = () => {
    if (this.#viewHeight() > 0 && !this.#covers(this.#start, this.#end, this.#viewTop())) this.#host.requestUpdate()
  }

  /** For the log's `beforematch` event: the browser's search leads to words that are not drawn. */
  readonly reveal = ({ target }: Event) => {
    const scroller = this.#scroller()
    const rest = [...(this.#log()?.children ?? [])].filter(isRest).indexOf(target as Element)
    const index = rest < this.#start ? rest : rest + this.#end - this.#start
    if (!scroller || rest < 0) return
    scroller.scrollTop = this.#logTop() + (this.#tops[index] ?? 0)
    this.#host.requestUpdate()
  }

  /** To be called after each drawing: measures what was drawn, and gives the rest its height and its words. */
  drawn() {
    const log = this.#log()
    const blocks = this.#blocks
    if (!log || log.clientWidth === 0) return
    if (log.clientWidth !== this.#width) this.#measured.clear()
    this.#width = log.clientWidth
    this.#measureDrawn(log, blocks.slice(this.#start, this.#end))
    this.#tops = this.#measure()
    const left = [...blocks.slice(0, this.#start), ...blocks.slice(this.#end)]
    let i = 0
    for (const element of log.children) if (isRest(element)) this.#fill(element as HTMLElement, left[i++] as Block)
    // After the list was put where one reads.
    queueMicrotask(this.look)
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
    for (const { key, rows } of this.#blocks) tops.push((top += (this.#measured.get(key) ?? this.#rowPx) * rows.length))
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
