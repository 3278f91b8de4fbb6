import type { HeadlessClient, Section } from '@shopbell/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Announce } from '../section-news.ts'
import type { Words } from '../strings.ts'

/** What the panels of the sections show. */
export interface SectionPanelOptions {
  client: HeadlessClient
  /** With more than one there are tabs to choose by. */
  sections: readonly Section[]
  selected: Section
  /** The one whose code did not arrive. */
  failed: Section | undefined
  /** Shown in its place. */
  failure: () => TemplateResult
  /** Those that were ever selected; a section costs nothing before. */
  visited: ReadonlySet<Section>
  theme: string
  productUrl: string
  words: Words | undefined
  announce: Announce
}

/** The places of the sections; what is typed in one survives while another one is shown. */
export function sectionPanels(options: SectionPanelOptions): TemplateResult[] {
  const { sections, selected, failed, failure, visited } = options
  const tabbed = sections.length > 1
  return sections.map(
    (section) => html`
    <div id="section-${section}" class="section" ?hidden=${section !== selected} role=${tabbed ? 'tabpanel' : nothing}
      aria-labelledby=${tabbed ? `tab-${section}` : nothing}>${
        section === failed ? failure() : visited.has(section) ? sectionElement(section, options) : nothing
      }</div>
  `,
  )
}

function sectionElement(section: Section, { client, theme, productUrl, words, announce }: SectionPanelOptions): TemplateResult {
  const look = theme || nothing
  switch (section) {
    case 'faq':
      return html`<shop-bell-faq theme=${look} product-url=${productUrl || nothing} .client=${client} .words=${words} .announce=${announce}
        exportparts="search, result, answer"></shop-bell-faq>`
    case 'chat':
      return html`<shop-bell-chat theme=${look} .client=${client} .words=${words} .announce=${announce}
        exportparts="message, message-own, message-agent, message-assistant, composer, input, send, star"></shop-bell-chat>`
    case 'rating':
      return html`<shop-bell-rating theme=${look} .client=${client} .words=${words} exportparts="star"></shop-bell-rating>`
  }
}
