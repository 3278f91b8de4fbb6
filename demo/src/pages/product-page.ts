import { type Html, html, jsonForScript } from '../html.ts'
import { formatPrice, type Locale } from '../locale.ts'
import { homePath, picturePath, productPath } from '../paths.ts'
import type { Product } from '../products/product.ts'
import { strings } from '../strings.ts'
import { cardIcon, parcelIcon, returnIcon } from './icons.ts'
import { layout, structuredData } from './layout.ts'
import { answerLink, answerList } from './links.ts'
import { picker } from './picker.ts'
import { type Page, SHOP_ORIGIN, type Site } from './site.ts'

/** From this price on, in yuan, an item alone can be paid in instalments. */
const INSTALMENTS_FROM = 300

/** One product. */
export function productPage(site: Site, locale: Locale, product: Product): Page {
  const words = strings[locale]
  const { name, tagline, story, details } = product.words[locale]
  const price = formatPrice(product.price, locale)
  const image = picturePath(product.pictures[0].file)
  return layout(site, {
    locale,
    path: (other) => productPath(other, product.sku),
    kind: 'product',
    title: `${name} · ${words.shop}`,
    description: `${tagline}${locale === 'zh' ? '。' : '. '}${story[0]}`,
    head: structuredData({
      '@type': 'Product',
      name,
      sku: product.sku,
      image: product.pictures.map((picture) => SHOP_ORIGIN + picturePath(picture.file)),
      description: story.join(locale === 'zh' ? '' : ' '),
      brand: { '@type': 'Brand', name: words.shop },
      offers: { '@type': 'Offer', price: product.price, priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
    }),
    main: html`<nav class="crumbs" aria-label="${words.nav.breadcrumb}"><a href="${homePath(locale)}">${words.nav.shop}</a><span aria-hidden="true">/</span><span aria-current="page">${name}</span></nav>
<div class="product">
${gallery(product, locale)}
<div class="product-words">
<h1>${name}</h1>
<p class="tagline">${tagline}</p>
<p class="price">${price}</p>
${picker(site, product, locale)}
<ul class="terms">
<li>${parcelIcon}<p><strong>${answerLink(site, locale, 'delivery-time', words.product.courier[product.courier])}</strong><br>${words.product.free}</p></li>
<li>${returnIcon}<p><strong>${answerLink(site, locale, 'return-window', words.product.returns[product.returns])}</strong></p></li>
${product.price >= INSTALMENTS_FROM && html`<li>${cardIcon}<p><strong>${answerLink(site, locale, 'instalments', words.product.instalments)}</strong></p></li>`}
</ul>
<div class="story">${story.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
<h2>${words.product.details}</h2>
<dl class="details">${details.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<h2>${words.product.questions}</h2>
${answerList(site, locale, [...product.help, 'return-shipping-cost'])}
<p><button type="button" class="quiet-button" data-shop-bell="chat">${words.product.ask}</button></p>
</div>
</div>
<script type="application/json" id="product">${jsonForScript({ sku: product.sku, title: name, url: productPath(locale, product.sku), image, price })}</script>`,
  })
}

function gallery(product: Product, locale: Locale): Html {
  const words = strings[locale].product
  return html`<section class="gallery" aria-label="${words.pictures}">
<div class="strip" tabindex="0" role="group" aria-label="${words.pictures}">
${product.pictures.map(
  (picture, index) =>
    html`<img id="picture-${index + 1}" src="${picturePath(picture.file)}" alt="${picture.alt[locale]}" width="800" height="800"${picture.colour && html` data-colour="${picture.colour}"`}${index > 0 && html` loading="lazy"`}>\n`,
)}</div>
<ul class="thumbs">${product.pictures.map(
    (picture, index) =>
      html`<li><a href="#picture-${index + 1}" aria-label="${words.picture(index + 1)}"><img src="${picturePath(picture.file)}" alt="" width="72" height="72"></a></li>`,
  )}</ul>
</section>`
}
