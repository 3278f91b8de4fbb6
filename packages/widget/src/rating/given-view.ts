import type { ConversationHead } from '@shopbell/core'
import { RATING_CHANGEABLE_MS } from '@shopbell/core/protocol'
import { html, nothing, type TemplateResult } from 'lit'
import { starIcon } from '../icons.ts'
import type { Strings } from '../strings.ts'
import { SCORES } from './draft.ts'

/** A rating that the server has. */
export type GivenRating = NonNullable<ConversationHead['rating']>

/** What a given rating is drawn from. */
export interface GivenScene {
  strings: Strings['rating']
  /** A BCP 47 tag, for dates. */
  locale: string
  /** Whether it was given just now. */
  thank: boolean
  /** Whether the server refused to change it. */
  locked: boolean
  /** Changes it; undefined when it can no longer be changed. */
  change: (() => void) | undefined
}

/** Draws a rating as it was given. */
export function renderGiven(rating: GivenRating, { strings, locale, thank, locked, change }: GivenScene): TemplateResult {
  const words = [
    ...rating.reasons.map((reason) => strings.reasons[reason]),
    ...(rating.solved === null ? [] : [rating.solved ? strings.wasSolved : strings.wasNotSolved]),
  ]
  return html`<div class="given">
    <h2 class="title" tabindex="-1">${thank ? strings.thanks : strings.yours}</h2>
    <p class="score">
      <span class="stars small">${SCORES.map((score) => html`<span class=${score <= rating.score ? 'lit' : ''}>${starIcon}</span>`)}</span>
      <strong>${strings.scores[rating.score]}</strong>
    </p>
    ${words.length > 0 ? html`<ul class="words">${words.map((word) => html`<li>${word}</li>`)}</ul>` : nothing}
    ${rating.comment ? html`<blockquote>${rating.comment}</blockquote>` : nothing}
    ${locked ? html`<p class="wrong" role="alert">${strings.locked}</p>` : nothing}
    ${change ? renderChange(rating, change, strings, locale) : nothing}
  </div>`
}

function renderChange(rating: GivenRating, change: () => void, strings: Strings['rating'], locale: string): TemplateResult {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })
  return html`<div class="buttons">
    <button type="button" class="plain" part="change" @click=${change}>${strings.change}</button>
    <p class="quiet">${strings.changeableUntil(format.format(changeableUntil(rating)))}</p>
  </div>`
}

/** The last moment at which a rating can be changed, in milliseconds since 1970. */
export function changeableUntil(rating: GivenRating): number {
  return rating.firstAt + RATING_CHANGEABLE_MS
}
