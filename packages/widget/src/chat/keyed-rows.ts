import { noChange } from 'lit'
import { type ChildPart, Directive, directive } from 'lit/directive.js'
import { insertPart, removePart, setChildPartValue } from 'lit/directive-helpers.js'

interface Keyed {
  key: unknown
}

class KeyedRows extends Directive {
  #parts = new Map<unknown, ChildPart>()

  render<Row extends Keyed>(_rows: readonly Row[], _draw: (row: Row) => unknown): unknown {
    return noChange
  }

  override update(list: ChildPart, [rows, draw]: [readonly Keyed[], (row: Keyed) => unknown]) {
    const before = this.#parts
    this.#parts = new Map()
    const keys = new Set(rows.map(({ key }) => key))
    for (const [key, part] of before) if (!keys.has(key)) removePart(part)
    // Where each of those that stay was, in their order.
    const places = [...before].filter(([key]) => keys.has(key))
    let place = 0
    for (const row of rows) {
      while (this.#parts.has(places[place]?.[0])) place++
      const [key, next] = places[place] ?? []
      let part = before.get(row.key)
      // Moved up, or new; whatever else there is stays as it is.
      if (!part || key !== row.key) part = insertPart(list, next, part)
      setChildPartValue(part, draw(row))
      this.#parts.set(row.key, part)
    }
    return noChange
  }
}

/**
 * Draws rows so that each keeps its element for as long as its key is in the list. Made for lists that grow at their ends, and in
 * which a row now and then moves up.
 */
export const keyedRows = directive(KeyedRows) as <Row extends Keyed>(rows: readonly Row[], draw: (row: Row) => unknown) => unknown
