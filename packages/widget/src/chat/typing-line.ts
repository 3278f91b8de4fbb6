import type { Author } from '@shopbell/core/protocol'
import { html, type TemplateResult } from 'lit'
import { faceView } from './author-face.ts'
import type { ChatWords } from './chat-view.ts'

/** Three dots for somebody who is typing. */
export function typingView(author: Author, words: ChatWords): TemplateResult {
  const role = author.role === 'assistant' ? 'assistant' : 'agent'
  const name = role === 'assistant' ? words.assistant : (author.name ?? words.agent)
  return html`<div class="typing">
    ${faceView({ ...author, role })}
    <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
    <span>${words.typing(name)}</span>
  </div>`
}
