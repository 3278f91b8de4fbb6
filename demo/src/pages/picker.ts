import { type Html, html } from '../html.ts'
import type { Locale } from '../locale.ts'
import { cartPath } from '../paths.ts'
import type { Product } from '../products/product.ts'
import { strings } from '../strings.ts'
import { answerLink } from './links.ts'
import type { Site } from './site.ts'

/** Colour, size and "add to cart"; on phones the button stays at the bottom of the screen. */
export function picker(site: Site, product: Product, locale: Locale): Html {
  const words = strings[locale].product
  return html`<form class="picker" id="picker" data-sku="${product.sku}">
${product.colours.length > 0 && colours(product, locale)}
${product.sizes.length > 0 && sizes(site, product, locale)}
<div class="buy"><button type="submit" class="button">${words.add}</button>
<p class="added" role="status"><span data-added hidden>${words.added} · <a href="${cartPath(locale)}">${words.toCart}</a></span></p></div>
<noscript><p>${strings[locale].cart.script}</p></noscript>
</form>`
}

function colours(product: Product, locale: Locale): Html {
  return html`<fieldset><legend>${strings[locale].product.colour}</legend><div class="choices">
${product.colours.map(
  (colour, index) =>
    html`<label class="choice"><input type="radio" name="colour" value="${colour.id}" required${index === 0 && html` checked`}><span><svg class="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="7.5" fill="${colour.swatch}" stroke="currentColor" stroke-opacity=".35"/></svg>${colour.name[locale]}</span></label>\n`,
)}</div></fieldset>`
}

function sizes(site: Site, product: Product, locale: Locale): Html {
  const words = strings[locale].product
  return html`<fieldset><legend>${words.size}</legend>
<p class="size-help">${product.sizeHelp !== undefined && answerLink(site, locale, product.sizeHelp, words.chart)}</p>
<div class="choices">
${product.sizes.map((size) => html`<label class="choice"><input type="radio" name="size" value="${size.id}" required><span>${size.name[locale]}</span></label>\n`)}</div></fieldset>`
}
