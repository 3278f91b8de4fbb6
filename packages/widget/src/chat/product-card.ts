import type { Product } from '@shopbell/core/protocol'
import { html, nothing, type TemplateResult } from 'lit'
import { webUrl } from './web-url.ts'

/** A product with its picture, title and price; the title links to its page. */
export function productView(product: Product): TemplateResult {
  const picture = webUrl(product.image)
  const page = webUrl(product.url)
  return html`<div class="product">
    ${picture ? html`<img class="product-picture" src=${picture} alt="" width="56" height="56" loading="lazy" />` : nothing}
    <div class="product-words">
      ${page ? html`<a class="product-title" href=${page} dir="auto">${product.title}</a>` : html`<span class="product-title" dir="auto">${product.title}</span>`}
      ${product.price ? html`<span class="product-price">${product.price}</span>` : nothing}
    </div>
  </div>`
}
