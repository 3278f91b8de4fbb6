import { type Html, html, jsonForScript } from '../html.ts'
import { LANGUAGE_TAGS, LOCALES, type Locale } from '../locale.ts'
import { cartPath, helpPath, homePath, productPath } from '../paths.ts'
import { strings } from '../strings.ts'
import { bagIcon, logoMark } from './icons.ts'
import { answerLink } from './links.ts'
import { type Page, SHOP_ORIGIN, type Site } from './site.ts'

/** What a page puts into the frame that all pages share. */
export interface PageParts {
  locale: Locale
  /** The same page in one language or the other. */
  path: (locale: Locale) => string
  title: string
  description: string
  main: Html
  /** Which script of the page runs, and where its styles are. */
  kind: 'list' | 'product' | 'cart' | 'help'
  /** More for the head, such as structured data. */
  head?: Html
}

/** A whole page: head, header, the page's own part, footer, and the Shopbell script as a site owner would paste it. */
export function layout(site: Site, parts: PageParts): Page {
  const { locale, path, title, description, kind } = parts
  const words = strings[locale]
  const page = html`<!doctype html>
<html lang="${LANGUAGE_TAGS[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbf8f3" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#1a1714" media="(prefers-color-scheme: dark)">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${SHOP_ORIGIN}${path(locale)}">
${LOCALES.map((other) => html`<link rel="alternate" hreflang="${LANGUAGE_TAGS[other]}" href="${SHOP_ORIGIN}${path(other)}">\n`)}<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/src/styles/shop.css">
<script type="module" src="/src/client/main.ts"></script>
${parts.head}
</head>
<body data-page="${kind}">
<a class="skip" href="#main">${words.nav.skip}</a>
${header(parts)}
<main id="main" tabindex="-1">
${parts.main}
</main>
${footer(site, locale)}
${embed(site, locale, kind === 'cart' && '.order-bar')}
</body>
</html>
`
  return { path: path(locale), html: page.markup }
}

// The colour of the site's file, and one that can be read on dark: the script tag needs both, for the bubble is drawn before anything is asked of the server.
const ACCENT = 'light-dark(#2f5d50, #8ebeb1)'

/**
 * The script tag of Shopbell; the queue before it takes calls until it has loaded.
 * @param avoid a selector of the page's own bars at its foot
 */
export function embed(site: Site, locale: Locale, avoid: string | false = false): Html {
  return html`<script>window.shopbell = window.shopbell || function () { (shopbell.q = shopbell.q || []).push(arguments) }</script>
<script async src="${site.server}/shopbell.js" data-server="${site.server}" data-site="demo" data-accent="${ACCENT}"${avoid && html` data-avoid="${avoid}"`} data-product-url="${productPath(locale, '{sku}')}"></script>`
}

/** Structured data for search engines. */
export function structuredData(data: Record<string, unknown>): Html {
  return html`<script type="application/ld+json">${jsonForScript({ '@context': 'https://schema.org', ...data })}</script>`
}

function header({ locale, path, kind }: PageParts): Html {
  const words = strings[locale]
  const other = locale === 'zh' ? 'en' : 'zh'
  const current = (page: PageParts['kind']) => page === kind && html` aria-current="page"`
  return html`<header class="top">
<a class="logo" href="${homePath(locale)}">${logoMark}<span>${words.shop}</span></a>
<nav aria-label="${words.nav.main}">
<a href="${homePath(locale)}"${current('list')}>${words.nav.shop}</a>
<a href="${helpPath(locale)}"${current('help')}>${words.nav.help}</a>
<a class="language" href="${path(other)}" hreflang="${LANGUAGE_TAGS[other]}" lang="${LANGUAGE_TAGS[other]}" data-language="${other}">${words.nav.language}</a>
<a class="bag" href="${cartPath(locale)}"${current('cart')}>${bagIcon}<span class="bag-word">${words.nav.cart}</span><span class="count" data-cart-count hidden></span></a>
</nav>
</header>`
}

function footer(site: Site, locale: Locale): Html {
  const words = strings[locale].footer
  return html`<footer class="bottom">
<div class="bottom-columns">
<div><p class="logo">${logoMark}<span>${strings[locale].shop}</span></p><p>${words.about}</p></div>
<div><h2>${words.help}</h2><ul>
${['delivery-time', 'return-window', 'refund-time', 'invoice-get', 'complaint-file'].map((id) => html`<li>${answerLink(site, locale, id)}</li>`)}
</ul></div>
<div><h2>${words.contact}</h2><ul>
<li><button type="button" class="text-button" data-shop-bell="chat">${words.chat}</button></li>
<li><button type="button" class="text-button" data-shop-bell="rating">${words.rate}</button></li>
<li><a href="tel:4001000100">400-100-0100</a></li>
<li><a href="mailto:help@tidewood.example">help@tidewood.example</a></li>
<li>${words.hours}</li>
</ul></div>
</div>
<p class="small">${words.prices}<br>${words.demo} <a href="/playground.html?lang=${LANGUAGE_TAGS[locale]}">${words.looks}</a></p>
</footer>`
}
