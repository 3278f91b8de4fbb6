import type { CannedReply } from '@shopbell/core/protocol'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { findReplies, type SlashWord, slashWord } from './canned.ts'

/** The popup of prepared replies behind a text field: which are offered, and which one Enter takes. */
export class CannedController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #replies: () => readonly CannedReply[]
  #slash: SlashWord | undefined
  /** Which of {@link offered} Enter takes. */
  active = 0

  /** @param replies looked up whenever the popup is */
  constructor(host: ReactiveControllerHost, replies: () => readonly CannedReply[]) {
    this.#host = host
    this.#replies = replies
    host.addController(this)
  }

  hostDisconnected() {
    this.close()
  }

  /** What is offered now; empty when the popup is closed. */
  get offered(): CannedReply[] {
    return this.#slash ? findReplies(this.#replies(), this.#slash.word) : []
  }

  /** Whether a slash word is being typed that no reply fits. */
  get isLost(): boolean {
    return this.#slash !== undefined && this.#slash.word !== '' && this.offered.length === 0
  }

  /** The text or the caret of the field changed. */
  follow(field: HTMLTextAreaElement) {
    this.#slash = field.selectionStart === field.selectionEnd ? slashWord(field.value, field.selectionStart) : undefined
    this.active = 0
    this.#host.requestUpdate()
  }

  /** Moves through the offer, around its ends. */
  move(by: 1 | -1) {
    const { length } = this.offered
    this.active = (this.active + by + length) % length
    this.#host.requestUpdate()
  }

  /** Puts a reply in the place of the slash word. */
  take(reply: CannedReply, field: HTMLTextAreaElement) {
    if (!this.#slash) return
    field.setRangeText(reply.text, this.#slash.start, this.#slash.start + this.#slash.word.length + 1, 'end')
    this.close()
  }

  close() {
    this.#slash = undefined
    this.#host.requestUpdate()
  }
}
