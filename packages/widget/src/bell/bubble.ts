import type { Strings } from '../strings.ts'
import { countText } from './count-text.ts'
import { addDrawing, addTo, drawBubble } from './draw-bubble.ts'

/** What the bubble shows. */
export interface BubbleOptions {
  open: boolean
  unread: number
  strings: Strings['bell']
}

/** The bubble in its frame, which holds the panel too. */
export interface Bubble {
  frame: HTMLElement
  /** Brings the button up to date, and the frame with it. */
  show(options: BubbleOptions & { atStart: boolean }): void
  /** Takes the button away until it is shown again. */
  remove(): void
  focus(): void
}

/** What is new, in words; empty when nothing is. */
export function newsOf({ open, unread, strings }: BubbleOptions): string {
  return !open && unread > 0 ? strings.unread(unread) : ''
}

/**
 * Takes over the bubble that a page drew before the element was loaded, or draws one: the same button stays, under the
 * same pointer, with the same focus.
 */
export function takeBubble(root: ShadowRoot, onClick: () => void): Bubble {
  const button = root.querySelector('button') ?? drawBubble(root)
  const frame = button.parentElement as HTMLElement
  const drawing = button.firstChild as Node
  const bell = addTo(button, 'span', { className: 'icon' })
  addTo(bell, 'slot', { name: 'icon' }).append(drawing)
  // At once, for the sheet that drew it until now is gone, and what comes next waits for words.
  frame.className = `bell ${button.className === 'start' ? 'at-start' : ''}`
  Object.assign(button, { id: 'bubble', className: 'bubble', type: 'button' })
  const close = addTo(button, 'span', { className: 'icon' })
  addDrawing(close, 'm6 6 12 12M18 6 6 18')
  const badge = addTo(button, 'span', { className: 'badge', ariaHidden: 'true' })
  badge.part.add('badge')
  button.setAttribute('aria-controls', 'panel')
  button.onclick = onClick
  return {
    frame,
    show({ atStart, ...options }) {
      const { open, unread, strings } = options
      const news = newsOf(options)
      frame.className = `bell${open ? ' open' : ''}${atStart ? ' at-start' : ''}`
      if (button.parentNode !== frame) frame.prepend(button)
      button.className = news ? 'bubble ringing' : 'bubble'
      button.ariaExpanded = String(open)
      button.ariaLabel = open ? strings.close : [strings.open, news].filter(Boolean).join(strings.comma)
      bell.hidden = open
      close.hidden = !open
      badge.textContent = countText(unread, strings)
      if (news) button.append(badge)
      // Prototype.js has a remove() of its own, which wants a parent.
      else if (badge.parentNode) badge.remove()
    },
    remove: () => button.parentNode && button.remove(),
    focus: () => button.focus(),
  }
}
