import { html } from '../html.ts'
import { LANGUAGE_TAGS, LOCALES, type Locale } from '../locale.ts'
import { strings } from '../strings.ts'
import { logoMark } from './icons.ts'
import { type Page, SHOP_ORIGIN } from './site.ts'

/**
 * An address without a language: leads to the language that was chosen before, or else to the browser's.
 * Without a script it offers both. The script is in the page, so that nothing is painted before it leads on.
 */
export function choosePage(path: string): Page {
  const target = (locale: Locale) => `/${locale}${path}`
  const script = `(function () {
  var chosen = null
  try { chosen = localStorage.getItem('tidewood.language') } catch (error) { /* storage is refused: the browser's language decides */ }
  var first = (navigator.languages || [navigator.language]).find(function (tag) { return /^(zh|en)/i.test(tag) }) || 'en'
  var locale = chosen === 'zh' || chosen === 'en' ? chosen : first.slice(0, 2).toLowerCase()
  location.replace('/' + locale + '${path}' + location.search + location.hash)
})()`
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<script>${{ markup: script }}</script>
<title>Tidewood · 潮木生活</title>
<link rel="canonical" href="${SHOP_ORIGIN}${path}">
${LOCALES.map((locale) => html`<link rel="alternate" hreflang="${LANGUAGE_TAGS[locale]}" href="${SHOP_ORIGIN}${target(locale)}">\n`)}<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/src/styles/shop.css">
</head>
<body data-page="choose">
<main class="choose">
<h1 class="logo">${logoMark}<span>Tidewood · 潮木生活</span></h1>
<p>${strings.en.choose} · <span lang="zh-CN">${strings.zh.choose}</span></p>
<p><a class="button" lang="zh-CN" hreflang="zh-CN" href="${target('zh')}">中文</a> <a class="button" hreflang="en" href="${target('en')}">English</a></p>
</main>
</body>
</html>
`
  return { path, html: page.markup }
}
