import type { RatingReason } from '@shopbell/core'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { starIcon } from '../icons.ts'
import { MAX_COMMENT, reasonsFor, SCORES, type Score } from './draft.ts'
import type { FormScene } from './scene.ts'

const COUNT_FROM = MAX_COMMENT - 200

/** Draws the form. Only the five steps stand there at first; the rest follows from the answer. */
export function renderForm(scene: FormScene): TemplateResult {
  const { strings, draft, sending, disabled } = scene
  return html`<form aria-label=${strings.label} novalidate>
    <fieldset class="whole" ?disabled=${disabled}>
      ${renderScores(scene)}
      ${draft.score === undefined ? nothing : html`${renderReasons(draft.score, scene)}${renderSolved(scene)}${renderComment(scene)}`}
      ${sending === 'failed' ? html`<p class="wrong" role="alert">${strings.failed}</p>` : nothing}
      ${renderButtons(scene)}
    </fieldset>
  </form>`
}

function renderScores({ strings, draft, scoreMissing, change }: FormScene): TemplateResult {
  const step = (score: Score) => html`<label part="star" class=${draft.score !== undefined && score <= draft.score ? 'star lit' : 'star'}>
    <input
      type="radio"
      name="score"
      value=${score}
      aria-invalid=${scoreMissing}
      .checked=${live(draft.score === score)}
      @change=${() => change({ score })}
    >
    ${starIcon}<span>${strings.scores[score]}</span>
  </label>`
  return html`<fieldset class="scores">
    <legend class="title">${strings.title}</legend>
    <div class="stars">${SCORES.map(step)}</div>
    ${scoreMissing ? html`<p class="wrong" role="alert">${strings.scoreMissing}</p>` : nothing}
  </fieldset>`
}

function renderReasons(score: Score, { strings, draft, change }: FormScene): TemplateResult {
  const title = score > 3 ? strings.reasonsGood : score < 3 ? strings.reasonsBad : strings.reasonsBoth
  const tick = (reason: RatingReason, on: boolean) => {
    const others = draft.reasons.filter((other) => other !== reason)
    change({ reasons: on ? [...others, reason] : others })
  }
  return html`<fieldset>
    <legend>${title}</legend>
    <div class="chips">
      ${reasonsFor(score).map(
        (reason) => html`<label class="chip" part="reason">
          <input
            type="checkbox"
            value=${reason}
            .checked=${live(draft.reasons.includes(reason))}
            @change=${(event: Event) => tick(reason, (event.target as HTMLInputElement).checked)}
          >
          <span>${strings.reasons[reason]}</span>
        </label>`,
      )}
    </div>
  </fieldset>`
}

function renderSolved({ strings, draft, change }: FormScene): TemplateResult {
  const choice = (solved: boolean | null, words: string) => html`<label class="chip" part="solved">
    <input type="radio" name="solved" value=${String(solved)} .checked=${live(draft.solved === solved)} @change=${() => change({ solved })}>
    <span>${words}</span>
  </label>`
  return html`<fieldset>
    <legend>${strings.solved}</legend>
    <div class="chips">${choice(true, strings.solvedYes)}${choice(false, strings.solvedNo)}${choice(null, strings.solvedUnknown)}</div>
  </fieldset>`
}

function renderComment({ strings, draft, change }: FormScene): TemplateResult {
  const left = MAX_COMMENT - draft.comment.length
  return html`<label class="comment">
    <span>${strings.comment}</span>
    <textarea
      part="comment"
      rows="3"
      dir=${draft.comment ? 'auto' : nothing}
      maxlength=${MAX_COMMENT}
      .value=${live(draft.comment)}
      @input=${(event: Event) => change({ comment: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    ${draft.comment.length >= COUNT_FROM ? html`<small>${strings.commentLeft(left)}</small>` : nothing}
  </label>`
}

function renderButtons({ strings, sending, changing, submit, cancel }: FormScene): TemplateResult {
  // Enter in a field is a click too, and a frame that may not submit forms only has the click.
  const clicked = (event: Event) => {
    event.preventDefault()
    submit()
  }
  const words = changing ? strings.submitChange : strings.submit
  return html`<div class="buttons">
    <button type="submit" class="filled" part="submit" aria-disabled=${sending === 'sending'} @click=${clicked}>
      ${sending === 'sending' ? strings.sending : sending === 'failed' ? strings.retry : words}
    </button>
    ${changing ? html`<button type="button" class="plain" part="cancel" @click=${cancel}>${strings.cancel}</button>` : nothing}
  </div>`
}
