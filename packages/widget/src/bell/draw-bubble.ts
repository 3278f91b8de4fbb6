/**
 * Draws the bubble into a shadow root with nothing but the DOM, so that a page can show it before anything is loaded; the
 * element takes over this very button, with the pointer on it and the focus in it.
 * @returns the button; around it is the frame, where the panel belongs too
 */
export function drawBubble(root: ShadowRoot): HTMLButtonElement {
  const button = addTo(addTo(root, 'div'), 'button', { part: 'bubble' as never })
  addDrawing(button, 'M4 16.5a8 8 0 0 1 16 0ZM2.8 20h18.4M12 8.5V6M10 5.2h4')
  return button
}

/** Draws lines on a 24 by 24 grid, in the colour of the text. */
export function addDrawing(parent: Node, lines: string): void {
  addSvg(addSvg(parent, 'svg', 'viewBox', '0 0 24 24'), 'path', 'd', lines)
}

function addSvg(parent: Node, tag: string, name: string, value: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  element.setAttribute(name, value)
  return parent.appendChild(element)
}

/** Adds an element with its properties. */
export function addTo<Tag extends keyof HTMLElementTagNameMap>(
  parent: Node,
  tag: Tag,
  properties?: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return parent.appendChild(Object.assign(document.createElement(tag), properties))
}
