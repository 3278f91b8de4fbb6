import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readFaqTitles } from '../build/faq-titles.ts'
import { LANGUAGE_TAGS, LOCALES } from '../locale.ts'
import { products } from '../products.ts'
import { allPages, allPictures } from './all-pages.ts'

const demo = join(import.meta.dirname, '../..')
const pages = new Map(
  allPages({ server: 'https://help.example', faq: readFaqTitles(join(demo, 'faq')) }).map(({ path, html }) => [path, html]),
)
const pictures = allPictures()

/** Every value of an attribute on a page. */
function values(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')
}

function isFile(path: string): boolean {
  return pictures.has(path) || existsSync(join(demo, 'public', path)) || existsSync(join(demo, path))
}

test('every page is there in both languages, and once more without a language', () => {
  const expected = ['/', '/cart/', '/help/', ...products.map(({ sku }) => `/p/${sku}/`)]
  for (const path of expected) {
    assert.match(pages.get(path) ?? '', /location\.replace/, path)
    for (const locale of LOCALES) {
      assert.match(pages.get(`/${locale}${path}`) ?? '', new RegExp(`<html lang="${LANGUAGE_TAGS[locale]}">`), `/${locale}${path}`)
    }
  }
  assert.equal(pages.size, expected.length * 3)
})

test('every link within the shop leads to a page, and to a place that is on it', () => {
  for (const [from, html] of pages) {
    for (const href of values(html, 'href').filter((value) => /^[/#]/.test(value))) {
      const { pathname, hash } = new URL(href, `https://shop.example${from}`)
      const target = pages.get(pathname)
      if (target === undefined) assert.ok(isFile(pathname), `${from} links to ${href}, which is not there`)
      else if (hash) assert.ok(values(target, 'id').includes(hash.slice(1)), `${from} links to ${href}, which has no such place`)
    }
  }
})

test('every answer that a page offers to open is in the FAQ in both languages', () => {
  const ids = new Set([...pages.values()].flatMap((html) => values(html, 'data-shop-bell')).filter((value) => value.startsWith('faq:')))
  assert.ok(ids.size > 40)
  for (const id of ids) {
    for (const tag of Object.values(LANGUAGE_TAGS))
      assert.ok(existsSync(join(demo, 'faq', tag, `${id.slice(4)}.md`)), `${id} is missing in ${tag}`)
  }
})

test('every picture is there, says what it shows or that it decorates, and keeps its place while it loads', () => {
  for (const [from, html] of pages) {
    for (const image of html.match(/<img [^>]*>/g) ?? []) {
      assert.ok(isFile(values(image, 'src')[0] ?? ''), `${from} shows ${image}, which is not there`)
      assert.match(image, / alt="[^"]*".* width="\d+" height="\d+"/, from)
    }
  }
})

test('no id is used twice on a page', () => {
  for (const [from, html] of pages) assert.equal(new Set(values(html, 'id')).size, values(html, 'id').length, from)
})

test('a product page tells search engines and the bell what it sells', () => {
  for (const locale of LOCALES) {
    for (const { sku, price, words } of products) {
      const html = pages.get(`/${locale}/p/${sku}/`) ?? ''
      const [, structured = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
      const { name, offers } = JSON.parse(structured)
      assert.deepEqual([name, offers.price, offers.priceCurrency], [words[locale].name, price, 'CNY'])
      const [, told = ''] = /<script type="application\/json" id="product">(.*?)<\/script>/.exec(html) ?? []
      assert.equal(JSON.parse(told).url, `/${locale}/p/${sku}/`)
    }
  }
})

test('every page in a language embeds the script of the server it was built for, and says where products are', () => {
  for (const [path, html] of pages) {
    const [, locale] = /^\/(zh|en)\//.exec(path) ?? []
    if (!locale) continue
    const [script = ''] = /<script async [^>]*>/.exec(html) ?? []
    assert.deepEqual(values(script, 'src'), ['https://help.example/shopbell.js'], path)
    assert.deepEqual([...values(script, 'data-server'), ...values(script, 'data-site')], ['https://help.example', 'demo'], path)
    assert.ok(pages.has((values(script, 'data-product-url')[0] ?? '').replace('{sku}', 'TW-KET-05')), path)
    assert.match(script, new RegExp(`data-product-url="/${locale}/`), path)
  }
})

test('a link to an answer that nobody wrote is refused with the name of the missing file', () => {
  const faq = readFaqTitles(join(demo, 'faq'))
  assert.throws(() => faq.en.question('no-such-answer'), /demo\/faq\/en\/no-such-answer\.md is missing/)
})
