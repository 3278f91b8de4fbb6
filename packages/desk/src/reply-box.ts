import { MAX_TEXT, MAX_UPLOAD } from '@shopbell/core/protocol'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { repliesFor } from './canned.ts'
import { CannedController } from './canned-controller.ts'
import { cannedList, cannedListStyles, optionId } from './canned-list.ts'
import type { DeskClient } from './desk-client.ts'
import { cannedIcon, pictureIcon, sendIcon } from './icons.ts'
import { replyBoxStyles } from './reply-box.styles.ts'
import { StoreController } from './store-controller.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import { controls } from './styles/controls.ts'

const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']

/** Bytes of the largest picture that is taken, to be made smaller before it is sent; a GIF is sent as it is. */
const MAX_CHOSEN = 30_000_000

/**
 * @summary Where an agent writes: text, pictures, prepared replies by a slash. What is typed is kept for each conversation.
 */
export class DeskReplyBoxElement extends LitElement {
  static override styles = [base, controls, cannedListStyles, replyBoxStyles]

  /** The desk that sends. */
  @property({ attribute: false }) client: DeskClient | undefined
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined
  /** Id of the conversation that is replied to. */
  @property() conversation = ''

  @state() private error = ''
  @state() private filled = false
  @query('textarea') private field!: HTMLTextAreaElement | null
  @query('input[type="file"]') private picker!: HTMLInputElement | null

  readonly #facts = new StoreController(this, () => this.client?.$facts)
  readonly #threads = new StoreController(this, () => this.client?.$threads)
  readonly #canned = new CannedController(this, () => this.#replies())

  override render() {
    const { words } = this
    if (!words) return nothing
    const { reply } = words
    const { offered, active, isLost } = this.#canned
    const isOpen = offered.length > 0
    const isClosed = this.#threads.value?.get(this.conversation)?.head.status === 'closed'
    return html`
      ${isOpen ? cannedList({ words, replies: offered, active, pick: (chosen) => this.#take(chosen) }) : nothing}
      <p class="canned-none" role="status" ?hidden=${!isLost}>${reply.cannedNone}</p>
      <p class="error" role="alert" ?hidden=${!this.error}>${this.error}</p>
      <form @submit=${this.#onSubmit}>
        <textarea
          class="field"
          rows="2"
          aria-label=${reply.label}
          aria-describedby="hint"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls=${isOpen ? 'canned' : nothing}
          aria-activedescendant=${isOpen ? optionId(active) : nothing}
          placeholder=${reply.placeholder}
          dir="auto"
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @click=${this.#onCaret}
          @blur=${() => this.#canned.close()}
          @paste=${this.#onPaste}
        ></textarea>
        <div class="row">
          <button class="button icon" type="button" aria-label=${reply.picture} title=${reply.picture} @click=${() => this.picker?.click()}>${pictureIcon}</button>
          <button class="button icon" type="button" aria-label=${reply.canned} title=${reply.canned} @click=${this.#slash}>${cannedIcon}</button>
          <span class="hint ${isClosed ? '' : 'keys'}" id="hint">${isClosed ? reply.closedHint : reply.hint}</span>
          <button class="button primary" type="submit" ?disabled=${!this.filled}>${sendIcon}${reply.send}</button>
        </div>
        <input type="file" accept=${PICTURE_TYPES.join(',')} hidden @change=${this.#onPick} />
      </form>
    `
  }

  override focus() {
    this.field?.focus()
  }

  /** Sends a picture, or says why it cannot be sent. */
  sendPicture(picture: File) {
    const { client, words } = this
    if (!client || !words) return
    if (!PICTURE_TYPES.includes(picture.type)) this.error = words.reply.wrongType
    else if (picture.size > (picture.type === 'image/gif' ? MAX_UPLOAD : MAX_CHOSEN)) this.error = words.reply.tooLarge
    else {
      this.error = ''
      client.sendImage(this.conversation, picture, picture.name)
    }
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('conversation')) {
      this.error = ''
      this.filled = (this.client?.drafts.get(this.conversation) ?? '').trim() !== ''
      this.#canned.close()
    }
  }

  protected override updated(changed: PropertyValues) {
    const { field } = this
    if (!field || !(changed.has('conversation') || changed.has('client') || changed.has('words'))) return
    const draft = this.client?.drafts.get(this.conversation) ?? ''
    if (field.value !== draft) field.value = draft
    this.#fit()
  }

  #replies() {
    const thread = this.#threads.value?.get(this.conversation)
    return repliesFor(this.#facts.value?.replies[thread?.site ?? ''], thread?.head.context?.locale)
  }

  #onInput() {
    const { field, client } = this
    if (!field || !client) return
    this.#keep()
    client.setTyping(this.conversation, field.value.trim() !== '')
    this.#canned.follow(field)
  }

  #onCaret() {
    if (this.field) this.#canned.follow(this.field)
  }

  #onKey(event: KeyboardEvent) {
    // Enter that ends a composition belongs to the input method; 229 is how Safari says so.
    if (event.isComposing || event.keyCode === 229) return
    const { offered, active } = this.#canned
    const chosen = offered[active]
    if (chosen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) this.#canned.move(event.key === 'ArrowDown' ? 1 : -1)
    else if (chosen && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) this.#take(chosen)
    else if (chosen && event.key === 'Escape') this.#canned.close()
    else if (event.key === 'Enter' && !event.shiftKey) this.#send()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #take(reply: Parameters<CannedController['take']>[0]) {
    const { field } = this
    if (!field) return
    this.#canned.take(reply, field)
    this.#keep()
    field.focus()
  }

  #slash() {
    const { field } = this
    if (!field) return
    field.focus()
    const before = field.value.slice(0, field.selectionStart)
    field.setRangeText(/\S$/.test(before) ? ' /' : '/', field.selectionStart, field.selectionEnd, 'end')
    this.#onInput()
  }

  #onSubmit(event: SubmitEvent) {
    event.preventDefault()
    this.#send()
  }

  #send() {
    const { field, client, words } = this
    if (!field || !client || !words || field.value.trim() === '') return
    if (field.value.length > MAX_TEXT) {
      this.error = words.reply.tooLong(field.value.length, MAX_TEXT)
      return
    }
    client.send(this.conversation, field.value)
    field.value = ''
    this.#keep()
    field.focus()
  }

  #keep() {
    const text = this.field?.value ?? ''
    if (text === '') this.client?.drafts.delete(this.conversation)
    else this.client?.drafts.set(this.conversation, text)
    this.filled = text.trim() !== ''
    this.error = ''
    this.#fit()
  }

  /** The field grows with its text, up to a third of the window. */
  #fit() {
    const { field } = this
    if (!field) return
    field.style.setProperty('block-size', 'auto')
    field.style.setProperty('block-size', `${field.scrollHeight + 2}px`)
  }

  #onPaste(event: ClipboardEvent) {
    const picture = [...(event.clipboardData?.files ?? [])].find((file) => file.type.startsWith('image/'))
    if (!picture) return
    event.preventDefault()
    this.sendPicture(picture)
  }

  #onPick() {
    const { picker } = this
    const picture = picker?.files?.[0]
    if (!picker || !picture) return
    this.sendPicture(picture)
    picker.value = ''
  }
}
