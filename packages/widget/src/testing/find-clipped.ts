const LABELS = 'button, label, legend, summary, h2, h3, strong, p, small, a, span'

/** What a person cannot read well: texts wider than their box, or outside of the panel, and words broken in two; one line each. */
export function findClipped(panel: Element): string[] {
  const frame = panel.getBoundingClientRect()
  return [...labelsIn(panel)].flatMap((label) => {
    const { left, right, width } = label.getBoundingClientRect()
    if (width <= 1) return []
    const isOutside = left < frame.left - 1 || right > frame.right + 1
    // Inline boxes have no width of their own to overflow.
    const isCut = label.clientWidth > 0 && label.scrollWidth > label.clientWidth + 1
    return isOutside || isCut || breaksWord(label) ? [`<${label.localName} class="${label.className}">${label.textContent?.trim()}`] : []
  })
}

function breaksWord(label: HTMLElement): boolean {
  return [...label.childNodes].some((text) => {
    if (!(text instanceof Text)) return false
    return [...text.data.matchAll(/[^\s\u2013/-]+/g)].some(({ index, 0: word }) => {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
    })
  })
}

function* labelsIn(root: Element | ShadowRoot): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const isUnseen = element.closest('.unseen, .visually-hidden, [hidden]') !== null
    if (isUnseen) continue
    if (element.shadowRoot) yield* labelsIn(element.shadowRoot)
    else if (element.matches(LABELS)) yield element
  }
}
