import { css, html, nothing, type TemplateResult } from 'lit'
import { bellIcon } from './icons.ts'
import { isWebAddress } from './web-address.ts'

/** A round face: the picture, else the first letter of the name; the assistant's is the bell. */
export function avatar({
  name,
  picture,
  role,
}: {
  name: string
  picture?: string | undefined
  role: 'visitor' | 'agent' | 'assistant'
}): TemplateResult {
  const mark = role === 'assistant' ? bellIcon : ([...name][0]?.toUpperCase() ?? '')
  // The letter stays below: a picture that cannot be loaded leaves it to be seen.
  const face = picture && isWebAddress(picture) ? html`<img src=${picture} alt="" width="32" height="32" />` : nothing
  return html`<span class="avatar avatar-${role}" aria-hidden="true">${mark}${face}</span>`
}

/** Looks of {@link avatar}. */
export const avatarStyles = css`
  .avatar {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--surface);
    color: var(--muted);
    font-size: 14px;
    font-weight: 600;
  }

  .avatar > * {
    grid-area: 1 / 1;
  }

  .avatar img {
    border-radius: 50%;
    object-fit: cover;
  }

  .avatar-agent {
    background: var(--accent-soft);
    color: var(--accent);
  }

  .avatar-assistant {
    background: var(--brass-soft);
    color: var(--brass);
  }
`
