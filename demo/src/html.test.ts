import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html, jsonForScript } from './html.ts'

test('text is escaped, markup made by a template is kept, nothing is shown for nothing', () => {
  const link = html`<a title="${`"'`}">${'<b> & co'}</a>`
  assert.equal(html`<p>${link}${undefined}${false}${[1, link]}</p>`.markup.match(/<a /g)?.length, 2)
  assert.equal(link.markup, '<a title="&quot;&#39;">&lt;b&gt; &amp; co</a>')
})

test('data in a script element cannot end it', () => {
  assert.equal(jsonForScript({ text: '</script>' }).markup, '{"text":"\\u003c/script>"}')
})
