import type { Product } from '@shopbell/core/protocol'
import { css, html, nothing, type TemplateResult } from 'lit'
import { isWebAddress } from './web-address.ts'

/** A product of the shop as a card that links to its page. */
export function productCard({ title, url, image, price, sku }: Product): TemplateResult {
  const inside = html`
    ${image && isWebAddress(image) ? html`<img src=${image} alt="" width="56" height="56" loading="lazy" @error=${hide} />` : nothing}
    <span class="product-text">
      <span class="product-title" dir="auto">${title}</span>
      <span class="product-facts">${price ? html`<b>${price}</b> ` : nothing}${sku}</span>
    </span>
  `
  return isWebAddress(url)
    ? html`<a class="product" href=${url} target="_blank" rel="noopener noreferrer">${inside}</a>`
    : html`<span class="product">${inside}</span>`
}

/** A card without its picture is still a card; a broken picture is not. */
function hide(event: Event) {
  ;(event.target as HTMLImageElement).hidden = true
}

/** Looks of {@link productCard}. */
export const productCardStyles = css`
  .product {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 8px;
    border: 1px solid var(--border);
    border-radius: 10px;
    background: var(--background);
    color: var(--text);
    text-decoration: none;
  }

  a.product:hover .product-title {
    text-decoration: underline;
  }

  .product img {
    flex: none;
    border-radius: 8px;
    background: var(--surface);
    object-fit: cover;
  }

  .product-text {
    display: grid;
    min-inline-size: 0;
  }

  .product-title {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
  }

  .product-facts {
    color: var(--muted);
    font-size: 13px;
  }
`
