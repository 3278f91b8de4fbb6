import { type Html, html } from '../html.ts'
import { formatPrice, type Locale } from '../locale.ts'
import { homePath, picturePath, productPath } from '../paths.ts'
import type { Product } from '../products/product.ts'
import { products } from '../products.ts'
import { strings } from '../strings.ts'
import { parcelIcon, returnIcon, talkIcon } from './icons.ts'
import { layout } from './layout.ts'
import { answerLink } from './links.ts'
import type { Page, Site } from './site.ts'

const FEATURED = ['TW-BED-09', 'TW-BAG-04']

/** All products. */
export function listPage(site: Site, locale: Locale): Page {
  const words = strings[locale]
  return layout(site, {
    locale,
    path: homePath,
    kind: 'list',
    title: words.list.title,
    description: words.list.description,
    main: html`<div class="hero"><h1>${words.list.headline}</h1><p>${words.list.intro}</p></div>
<ul class="promises" aria-label="${words.promises.label}">
<li>${answerLink(site, locale, 'shipping-cost', html`${parcelIcon}<span>${words.promises.delivery}</span>`)}</li>
<li>${answerLink(site, locale, 'return-window', html`${returnIcon}<span>${words.promises.returns}</span>`)}</li>
<li><button type="button" class="text-button" data-shop-bell="chat">${talkIcon}<span>${words.promises.people}</span></button></li>
</ul>
<h2 class="visually-hidden">${words.list.products}</h2>
<ul class="grid">${products.map((product, index) => card(product, locale, index))}</ul>`,
  })
}

function card(product: Product, locale: Locale, index: number): Html {
  const { name, tagline } = product.words[locale]
  const [picture] = product.pictures
  const featured = FEATURED.includes(product.sku)
  return html`<li class="card${featured && ' featured'}">
<img src="${picturePath(picture.file)}" alt="${picture.alt[locale]}" width="800" height="800"${index > 4 && html` loading="lazy"`}>
<div class="card-words"><h3><a href="${productPath(locale, product.sku)}">${name}</a></h3><p class="price">${formatPrice(product.price, locale)}</p>
<p class="tagline">${tagline}</p></div>
</li>`
}
