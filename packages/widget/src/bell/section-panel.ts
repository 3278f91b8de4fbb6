import type { Client } from '@shopbell/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Section } from '../events.ts'

/** What the panel of a section shows. */
export interface SectionPanelOptions {
  client: Client
  section: Section
  selected: boolean
  /** Whether it was ever selected; a section costs nothing before. */
  visited: boolean
  /** Whether there are tabs to choose it by. */
  tabbed: boolean
  theme: string
  productUrl: string
}

/** The place of a section; what is typed in it survives while another one is shown. */
export function sectionPanel(options: SectionPanelOptions): TemplateResult {
  const { section, selected, visited, tabbed } = options
  return html`
    <div id="section-${section}" class="section" ?hidden=${!selected} role=${tabbed ? 'tabpanel' : nothing}
      aria-labelledby=${tabbed ? `tab-${section}` : nothing}>${visited ? sectionElement(options) : nothing}</div>
  `
}

function sectionElement({ section, client, theme, productUrl }: SectionPanelOptions): TemplateResult {
  const look = theme || nothing
  switch (section) {
    case 'faq':
      return html`<shop-bell-faq theme=${look} product-url=${productUrl || nothing} .client=${client}
        exportparts="search, result, answer"></shop-bell-faq>`
    case 'chat':
      return html`<shop-bell-chat theme=${look} .client=${client}
        exportparts="message, message-own, message-agent, message-assistant, composer, input, send, star"></shop-bell-chat>`
    case 'rating':
      return html`<shop-bell-rating theme=${look} .client=${client} exportparts="star"></shop-bell-rating>`
  }
}
