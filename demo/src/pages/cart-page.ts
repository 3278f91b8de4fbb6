import { html, jsonForScript } from '../html.ts'
import type { Locale } from '../locale.ts'
import { cartPath, homePath, picturePath, productPath } from '../paths.ts'
import type { Product } from '../products/product.ts'
import { products } from '../products.ts'
import { strings } from '../strings.ts'
import { layout } from './layout.ts'
import { answerList } from './links.ts'
import type { Page, Site } from './site.ts'

/** What the cart's script knows about a product, in the page's language. */
export interface CartProduct {
  sku: string
  name: string
  url: string
  price: number
  /** The picture for each colour; the one for `''` when there is nothing to choose. */
  images: Record<string, string>
  colours: Record<string, string>
  sizes: Record<string, string>
}

/** The cart, which the visitor's browser fills, and the orders below it. */
export function cartPage(site: Site, locale: Locale): Page {
  const words = strings[locale].cart
  return layout(site, {
    locale,
    path: cartPath,
    kind: 'cart',
    title: `${words.title} · ${strings[locale].shop}`,
    description: words.description,
    head: html`<meta name="robots" content="noindex">`,
    main: html`<h1>${words.title}</h1>
<noscript><p>${words.script}</p></noscript>
<div class="cart" id="cart"></div>
<p id="cart-empty" hidden>${words.empty} <a href="${homePath(locale)}">${words.browse}</a></p>
<section id="asked-before" class="asked"><h2>${words.help}</h2>
${answerList(site, locale, ['shipping-cost', 'coupon-not-working', 'payment-methods', 'gift-wrap'])}</section>
<section id="orders" class="orders" aria-labelledby="orders-title" hidden><h2 id="orders-title" tabindex="-1">${words.orders}</h2>
<p class="thanks" role="status"></p>
<div id="order-list"></div>
<h3>${words.next}</h3>
${answerList(site, locale, ['dispatch-time', 'track-order', 'change-order-address', 'cancel-order', 'invoice-get'])}
<p><button type="button" class="quiet-button" data-shop-bell="rating">${words.rate}</button></p></section>
<script type="application/json" id="cart-products">${jsonForScript(cartProducts(locale))}</script>`,
  })
}

/** The first picture of each colour. */
function firstPictures({ pictures }: Product): Record<string, string> {
  return Object.fromEntries(pictures.map((picture) => [picture.colour ?? '', picturePath(picture.file)]).reverse())
}

function cartProducts(locale: Locale): CartProduct[] {
  return products.map((product) => ({
    sku: product.sku,
    name: product.words[locale].name,
    url: productPath(locale, product.sku),
    price: product.price,
    images: firstPictures(product),
    colours: Object.fromEntries(product.colours.map((colour) => [colour.id, colour.name[locale]])),
    sizes: Object.fromEntries(product.sizes.map((size) => [size.id, size.name[locale]])),
  }))
}
