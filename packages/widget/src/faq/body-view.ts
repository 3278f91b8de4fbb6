import { type Block, type Inline, isSafeHref, isSafeMedia } from '@shopbell/core/faq'
import { html, nothing, type TemplateResult } from 'lit'
import type { Scene } from './scene.ts'
import { keyOf } from './trail.ts'

/** Draws the body of an answer as elements. Whatever a bundle holds, it comes out as text or as a link that may be followed. */
export function renderBody(blocks: readonly Block[], scene: Scene): unknown {
  return blocks.map((block) => renderBlock(block, scene))
}

function renderBlock(block: Block, scene: Scene): TemplateResult | typeof nothing {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${renderInlines(block.children, scene)}</p>`
    case 'heading':
      // The question is the h2 above them.
      return block.level === 2
        ? html`<h3>${renderInlines(block.children, scene)}</h3>`
        : html`<h4>${renderInlines(block.children, scene)}</h4>`
    case 'list': {
      const items = block.items.map((item) => html`<li>${renderBody(item, scene)}</li>`)
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`
    }
    case 'image':
      return isSafeMedia(block.src)
        ? html`<img src=${block.src} alt=${block.alt} loading="lazy" decoding="async">`
        : html`<p>${block.alt}</p>`
    case 'video':
      return isSafeMedia(block.src) ? renderVideo(block.src, block.title, scene) : html`<p>${block.title}</p>`
    default:
      // A newer server may know blocks that this version does not.
      return nothing
  }
}

function renderVideo(src: string, title: string, scene: Scene): TemplateResult {
  // The link is for pages whose policy forbids the video, and for formats that the browser cannot play.
  return html`<div class="video">
    <video controls preload="none" src=${src} aria-label=${title}></video>
    ${renderWebLink(src, [title || src], scene)}
  </div>`
}

function renderInlines(inlines: readonly Inline[], scene: Scene): unknown {
  return inlines.map((inline) => renderInline(inline, scene))
}

function renderInline(inline: Inline, scene: Scene): unknown {
  if (typeof inline === 'string') return inline
  switch (inline.kind) {
    case 'strong':
      return html`<strong>${renderInlines(inline.children, scene)}</strong>`
    case 'em':
      return html`<em>${renderInlines(inline.children, scene)}</em>`
    case 'code':
      return html`<code>${inline.text}</code>`
    case 'break':
      return html`<br>`
    case 'link':
      return renderLink(inline.href, inline.children, scene)
    default:
      return nothing
  }
}

function renderLink(href: string, children: readonly Inline[], scene: Scene): unknown {
  if (!isSafeHref(href)) return renderInlines(children, scene)
  if (href.toLowerCase() === 'chat:') return renderAskLink(children, scene)
  const [, scheme, name = ''] = /^(faq|product):(.*)$/i.exec(href) ?? []
  if (!scheme) return renderWebLink(href, children, scene)
  return scheme.toLowerCase() === 'faq' ? renderAnswerLink(name, children, scene) : renderProductLink(name, children, scene)
}

function renderAnswerLink(id: string, children: readonly Inline[], scene: Scene): unknown {
  if (!scene.client.help.article(id)) return renderInlines(children, scene)
  const page = { kind: 'article', id } as const
  const open = (event: Event) => {
    event.preventDefault()
    scene.open(page)
  }
  return html`<a href="#${id}" data-key=${keyOf(page)} @click=${open}>${renderInlines(children, scene)}</a>`
}

function renderAskLink(children: readonly Inline[], scene: Scene): unknown {
  if (!scene.client.hasServer) return renderInlines(children, scene)
  const ask = (event: Event) => {
    event.preventDefault()
    scene.ask('')
  }
  return html`<a href="#chat" part="ask" @click=${ask}>${renderInlines(children, scene)}</a>`
}

function renderProductLink(sku: string, children: readonly Inline[], scene: Scene): unknown {
  const url = scene.productUrl(sku)
  return url ? html`<a href=${url}>${renderInlines(children, scene)}</a>` : renderInlines(children, scene)
}

function renderWebLink(href: string, children: readonly Inline[], scene: Scene): TemplateResult {
  if (!leavesSite(href)) return html`<a href=${href}>${renderInlines(children, scene)}</a>`
  return html`<a href=${href} target="_blank" rel="noopener noreferrer"
    >${renderInlines(children, scene)}<span class="unseen"> ${scene.strings.newTab}</span></a
  >`
}

function leavesSite(href: string): boolean {
  return /^https?:/i.test(href) && URL.canParse(href) && new URL(href).origin !== location.origin
}
