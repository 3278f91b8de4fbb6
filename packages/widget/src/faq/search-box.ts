import { html, nothing, type TemplateResult } from 'lit'
import { closeIcon, searchIcon } from '../icons.ts'
import type { Strings } from '../strings.ts'

/** What the search box shows, and whom it tells. */
export interface SearchBox {
  strings: Strings['faq']
  /** Its owner puts it into the input, where something else stands there: to write the same again would end a composition. */
  query: string
  onType(query: string, composing: boolean): void
  /** Leads from the box to what was found. */
  onLeave(): void
}

/** Draws the search box: down and Enter lead to what was found, Escape clears. */
export function renderSearchBox({ strings, query, onType, onLeave }: SearchBox): TemplateResult {
  const type = (event: Event) => onType((event.target as HTMLInputElement).value, event instanceof InputEvent && event.isComposing)
  const clear = (event: Event) => {
    onType('', false)
    ;(event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus()
  }
  const press = (event: KeyboardEvent) => {
    // Safari ends a composition before the Enter that ended it; only the key code tells.
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave()
    else if (event.key === 'Escape' && query !== '') clear(event)
    else return
    event.preventDefault()
    // The Escape that clears is not meant for the panel around.
    event.stopPropagation()
  }
  return html`<div class="search" role="search">
    ${searchIcon}
    <input
      part="search"
      type="search"
      dir=${query === '' ? nothing : 'auto'}
      aria-label=${strings.search}
      placeholder=${strings.searchHint}
      maxlength="200"
      autocomplete="off"
      autocapitalize="none"
      enterkeyhint="search"
      @input=${type}
      @compositionend=${type}
      @keydown=${press}
    >
    ${query === '' ? nothing : html`<button type="button" class="clear" aria-label=${strings.clear} @click=${clear}>${closeIcon}</button>`}
  </div>`
}
