import { MAX_TEXT } from '@shopbell/core/protocol'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { pictureIcon, sendIcon } from '../icons.ts'
import type { ChatWords } from './chat-view.ts'
import { PICTURE_TYPES, type PictureProblem, sortPictures } from './picture-files.ts'

const COUNT_FROM = MAX_TEXT - 500

/** What the composer hands to the chat around it. */
export interface ComposerActions {
  /** Resolves with false when the text was kept back; then it stays in the composer. */
  send(text: string, options: { handoff: boolean }): Promise<boolean>
  sendPicture(picture: File): void
  setTyping(on: boolean): void
  /** Keeps what is typed, for a reload and for other tabs. */
  setDraft(text: string): void
}

/** The draft and how it is written: keys, input methods, pictures. Holds what is typed, also while nobody sees it. */
export class Composer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #actions: ComposerActions
  #draft = ''
  #handoff = false
  #busy = false
  #full = false
  #refused: { name: string; problem: PictureProblem }[] = []

  constructor(host: ReactiveControllerHost & HTMLElement, actions: ComposerActions) {
    this.#host = host
    this.#actions = actions
    host.addController(this)
  }

  /** Puts a text into the draft, below what is there already; with `handoff` it will go straight to a person. */
  prefill(text: string, { handoff = false } = {}) {
    if (!this.#draft.includes(text)) this.#change(this.#draft.trim() ? `${this.#draft.trimEnd()}\n${text}` : text)
    this.#handoff ||= handoff
    this.#host.requestUpdate()
  }

  /** Takes over what was typed on an earlier page, or in another tab. */
  adopt(text: string) {
    this.#draft = text
  }

  /** Forgets what was typed here. */
  clear() {
    this.#draft = ''
    this.#handoff = false
    this.#full = false
    this.#refused = []
    this.#host.requestUpdate()
  }

  /** Says that nothing more can be taken before what waits is sent. */
  sayFull() {
    this.#full = true
    this.#host.requestUpdate()
  }

  /** What is typed and not sent yet. */
  get draft(): string {
    return this.#draft
  }

  /** Puts the cursor into the draft. */
  focus() {
    this.#input?.focus()
  }

  /** Sends pictures, and says which files are none. */
  addFiles(files: readonly File[]) {
    const { pictures, refused } = sortPictures(files)
    this.#refused = refused
    this.#full = false
    for (const picture of pictures) this.#actions.sendPicture(picture)
    this.#host.requestUpdate()
  }

  hostUpdated() {
    this.#fit()
  }

  /** @param more buttons of the chat beside the composer's own */
  render(words: ChatWords, placeholder: string, more: unknown): TemplateResult {
    const left = MAX_TEXT - this.#draft.length
    return html`${this.#noteView(words)}
      <form part="composer" class="composer">
        <button class="icon-button" type="button" title=${words.addPicture} aria-label=${words.addPicture} @click=${this.#choose}>
          ${pictureIcon}
        </button>
        ${more}
        <input class="files" type="file" hidden multiple accept=${PICTURE_TYPES.join(',')} @change=${this.#chosen} />
        <textarea
          part="input"
          rows="1"
          dir=${this.#draft ? 'auto' : nothing}
          enterkeyhint="send"
          aria-label=${words.message}
          aria-describedby="composer-problem"
          placeholder=${placeholder}
          .value=${live(this.#draft)}
          @input=${this.#typed}
          @keydown=${this.#pressed}
          @paste=${this.#pasted}
          @blur=${() => this.#actions.setTyping(false)}
        ></textarea>
        <button part="send" class="send ${this.#draft.trim() ? '' : 'idle'}" type="submit" title=${words.send} aria-label=${words.send} @click=${this.#submit}>
          ${sendIcon}
        </button>
      </form>
      ${left >= 0 && left <= MAX_TEXT - COUNT_FROM ? html`<p class="count">${words.left(left)}</p>` : nothing}
      <div class="problem" id="composer-problem" role="alert">
        ${left < 0 ? html`<p>${words.tooLong(-left)}</p>` : nothing}
        ${this.#full ? html`<p>${words.outboxFull}</p>` : nothing}
        ${this.#refused.map(({ name, problem }) => html`<p>${words[problem](name)}</p>`)}
      </div>`
  }

  #noteView(words: ChatWords): TemplateResult | typeof nothing {
    if (!this.#handoff) return nothing
    return html`<p class="note">
      ${words.toPerson} <button class="text-button" type="button" @click=${this.#keepAssistant}>${words.toAssistant}</button>
    </p>`
  }

  get #input() {
    return this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>('[part~="input"]')
  }

  /** As high as the text, up to what the stylesheet allows. */
  #fit() {
    const input = this.#input
    if (!input || CSS.supports('field-sizing', 'content')) return
    input.style.setProperty('height', 'auto')
    // Not laid out while the panel is closed: it fits itself with the next update.
    if (input.scrollHeight > 0) input.style.setProperty('height', `${input.scrollHeight}px`)
  }

  #typed = (event: Event) => {
    this.#change((event.target as HTMLTextAreaElement).value)
    if (this.#draft === '') this.#handoff = false
    this.#refused = []
    this.#actions.setTyping(this.#draft.trim() !== '')
    this.#host.requestUpdate()
  }

  #change(text: string) {
    this.#draft = text
    this.#actions.setDraft(text)
  }

  #pressed = (event: KeyboardEvent) => {
    // 229: Safari ends the composition before it reports the Enter that ended it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    void this.#send()
  }

  #pasted = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    // Office programs put a picture of the text beside the text.
    if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
    event.preventDefault()
    this.addFiles(files)
  }

  #choose = () => this.#host.shadowRoot?.querySelector<HTMLInputElement>('.files')?.click()

  #chosen = (event: Event) => {
    const chooser = event.target as HTMLInputElement
    this.addFiles([...(chooser.files ?? [])])
    // The same picture can be chosen again.
    chooser.value = ''
  }

  #keepAssistant = () => {
    this.#handoff = false
    this.#host.requestUpdate()
    this.focus()
  }

  // At the click already: a frame with `sandbox` may not be allowed to submit forms.
  #submit = (event: Event) => {
    event.preventDefault()
    void this.#send()
  }

  async #send() {
    const text = this.#draft
    this.focus()
    if (text.trim() === '' || text.length > MAX_TEXT || this.#busy) return
    this.#busy = true
    this.#full = false
    const sent = await this.#actions.send(text, { handoff: this.#handoff }).finally(() => {
      this.#busy = false
    })
    // A hook of the page may take its time, and the visitor may go on typing meanwhile.
    if (!sent || this.#draft !== text) return
    this.#change('')
    this.clear()
  }
}
