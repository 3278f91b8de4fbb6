import type { AgentFace, SiteAnswer } from '@shopbell/core'
import { html, nothing, type TemplateResult } from 'lit'
import { bellIcon, closeIcon } from '../icons.ts'
import type { Strings } from '../strings.ts'
import type { DataMenu } from './data-menu.ts'

const MOST_FACES = 3

/** What the head of the panel shows. */
export interface HeaderOptions {
  site: SiteAnswer | null | undefined
  strings: Strings['bell']
  data: Pick<DataMenu, 'button' | 'render'>
  onClose: () => void
}

/** The head of the panel: who this is, and the way out. */
export function panelHeader({ site, strings, data, onClose }: HeaderOptions): TemplateResult {
  const faces = site?.agents.slice(0, MOST_FACES) ?? []
  return html`
    <header class="header">
      <slot name="header">
        <span class="mark">${bellIcon}</span>
        <div class="titles">
          <h2 id="title" class="title">${site?.name ?? strings.panel}</h2>
          <p class="greeting"><slot name="welcome">${strings.greeting}</slot></p>
        </div>
        ${faces.length > 0 ? html`<span class="faces" aria-hidden="true">${faces.map(face)}</span>` : nothing}
      </slot>
      ${data.button()}
      <button class="close" type="button" aria-label=${strings.close} @click=${onClose}>${closeIcon}</button>
    </header>
    ${data.render()}
  `
}

function face({ name, picture }: AgentFace): TemplateResult {
  return picture
    ? html`<img class="face" src=${picture} alt="" width="34" height="34" />`
    : html`<span class="face">${[...name][0] ?? ''}</span>`
}
