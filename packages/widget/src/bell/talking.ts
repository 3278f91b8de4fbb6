import type { HeadlessClient } from '@shopbell/core'

/** Whether the visitor looks for somebody's words rather than for an answer of the FAQ: some are unread, or a person is there or on the way. */
export function isTalking(client: HeadlessClient): boolean {
  const { status } = client.$chat.get().$head.get()
  return client.$unread.get() > 0 || status === 'waiting' || status === 'active'
}

/** A bell that was just opened where it was. */
export interface OpenedBell {
  readonly open: boolean
  readonly renderRoot: EventTarget
  show(section: 'chat'): Promise<void>
}

/**
 * Shows the chat as soon as it is known that somebody answered there, or is expected to: a click may come before the
 * conversation of an earlier page has arrived. Once, and only as long as nothing was clicked or typed in the bell.
 *
 * @param signal aborted when the bell leaves the page
 */
export function turnToTalk(bell: OpenedBell, client: HeadlessClient, signal: AbortSignal): void {
  const done = new AbortController()
  const stop = client.$chat.get().$head.subscribe(({ seq }) => {
    if (seq === 0) return
    // The unread count is told of the same head, maybe a moment later.
    queueMicrotask(() => {
      if (!done.signal.aborted && bell.open && isTalking(client)) void bell.show('chat')
      done.abort()
    })
  })
  const once = { signal: done.signal, once: true }
  for (const type of ['pointerdown', 'keydown', 'input']) bell.renderRoot.addEventListener(type, () => done.abort(), once)
  signal.addEventListener('abort', () => done.abort(), once)
  done.signal.addEventListener('abort', stop, { once: true })
}
