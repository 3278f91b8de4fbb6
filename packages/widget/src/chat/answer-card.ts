import { type AnswerContent, offersChoices, type SuggestionsContent } from '@shopbell/core/protocol'
import { html, nothing, type TemplateResult } from 'lit'
import { forwardIcon } from '../icons.ts'
import type { ChatView } from './chat-view.ts'
import { textView } from './message-text.ts'

/** In the few lines of a card they are wasted. */
const BLANK_LINES = /\n{2,}/g

/** What the assistant answered, and whether it helped. */
export function answerView(id: string, content: AnswerContent, view: ChatView): TemplateResult {
  return html`<div class="answer" lang=${content.locale} dir="auto">
      <strong class="answer-question">${content.question}</strong>
      ${textView(content.text.replace(BLANK_LINES, '\n'))}
    </div>
    <button class="line-button" type="button" @click=${() => view.openArticle(content.entry, content)}>${view.words.readAnswer}${forwardIcon}</button>
    ${voteView(id, content.entry, view)}`
}

/** The nearest questions when the assistant is not sure, and a person for when it is none of them; to thanks, a word alone. */
export function suggestionsView({ entries, locale, courtesy }: SuggestionsContent, view: ChatView): TemplateResult {
  const { words, offersPerson } = view
  const isFound = entries.length > 0
  const choices = html`<div class="choices">
    ${entries.map(
      ({ id, question }) =>
        html`<button class="choice" type="button" lang=${locale} dir="auto" @click=${() => view.openArticle(id, { question })}>${question}</button>`,
    )}
    ${offersPerson ? personButton(isFound && !courtesy ? words.noneOfThese : words.talkToPerson, view) : nothing}
  </div>`
  return html`<p class="text">${(courtesy && words.courtesies[courtesy]) || (isFound ? words.suggestions : words.noSuggestions)}</p>
    ${offersChoices(courtesy) && (isFound || offersPerson) ? choices : nothing}`
}

function voteView(id: string, entry: string, view: ChatView): TemplateResult {
  const { words } = view
  const vote = view.votes.get(id)
  if (vote === true) return html`<p class="vote">${words.thanks}</p>`
  if (vote === false) {
    return html`<p class="vote">${words.sorry}</p>${view.offersPerson ? personButton(words.talkToPerson, view) : nothing}`
  }
  const button = (helpful: boolean, word: string) =>
    html`<button class="small-button" type="button" @click=${() => view.vote(id, entry, helpful)}>${word}</button>`
  return html`<div class="vote" role="group" aria-label=${words.helped}>
    <span>${words.helped}</span>${button(true, words.yes)}${button(false, words.no)}
  </div>`
}

function personButton(word: string, view: ChatView): TemplateResult {
  return html`<button class="choice choice-person" type="button" @click=${() => view.askPerson()}>${word}</button>`
}
