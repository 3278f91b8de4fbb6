import type { Section } from '@shopbell/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Strings } from '../strings.ts'
import { countText } from './count-text.ts'

/** What the tabs show. */
export interface TabListOptions {
  sections: readonly Section[]
  selected: Section
  /** Unread messages, which are in the chat. */
  unread: number
  strings: Strings['bell']
  onSelect: (section: Section) => void
}

/** The tabs, one in the tab order; arrow keys, Home and End choose. */
export function tabList({ sections, selected, unread, strings, onSelect }: TabListOptions): TemplateResult {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(event, sections, selected)
    if (!next) return
    event.preventDefault()
    onSelect(next)
    const list = event.currentTarget as HTMLElement
    list.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  const tab = (section: Section) => html`
    <button id="tab-${section}" class="tab" type="button" role="tab" aria-selected=${section === selected}
      aria-controls="section-${section}" tabindex=${section === selected ? 0 : -1} @click=${() => onSelect(section)}
    >${strings[section]}${section === 'chat' && unread > 0 ? news(unread, strings) : nothing}</button>
  `
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${strings.tabs} @keydown=${onKeyDown}>${sections.map(tab)}</div>`
}

function news(unread: number, strings: Strings['bell']): TemplateResult {
  return html`<span class="count" aria-hidden="true">${countText(unread, strings)}</span><span class="visually-hidden">${strings.comma}${strings.unread(unread)}</span>`
}

function neighbour(event: KeyboardEvent, sections: readonly Section[], selected: Section): Section | undefined {
  // Back and forward, the browser's own.
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const at = sections.indexOf(selected)
  const forward = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
  if (event.key === forward) return sections[(at + 1) % sections.length]
  if (event.key === backward) return sections.at(at - 1)
  if (event.key === 'Home') return sections[0]
  return event.key === 'End' ? sections.at(-1) : undefined
}
