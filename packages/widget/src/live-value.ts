import { noChange } from 'lit'
import { Directive, directive, type PropertyPart } from 'lit/directive.js'

class LiveValue extends Directive {
  render(_value: unknown): unknown {
    return noChange
  }

  override update({ element, name }: PropertyPart, [value]: [unknown]) {
    Object.assign(element, { [name]: value })
    return noChange
  }
}

/** For a property that visitors change too: it is set with each drawing, not only when the value is another one than before. */
export const liveValue = directive(LiveValue)
