import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { splitLinks } from './text.ts'

const links = (text: string) => splitLinks(text).flatMap((segment) => ('href' in segment ? [[segment.text, segment.href]] : []))

describe('splitLinks', () => {
  test('finds web and mail addresses, without the sentence around them', () => {
    assert.deepEqual(links('See https://shop.example/a?b=1, or www.shop.example.'), [
      ['https://shop.example/a?b=1', 'https://shop.example/a?b=1'],
      ['www.shop.example', 'https://www.shop.example/'],
    ])
    assert.deepEqual(links('请看（https://shop.example/退货）。邮箱help@shop.example！'), [
      ['https://shop.example/退货', 'https://shop.example/%E9%80%80%E8%B4%A7'],
      ['help@shop.example', 'mailto:help@shop.example'],
    ])
  })

  test('never makes a link of a script, or of an address that hides its host', () => {
    assert.deepEqual(links('javascript:alert(1) data:text/html,x https://bank.example@evil.example/ file:///etc/passwd'), [])
  })

  test('keeps every character, whatever comes', () => {
    for (const text of [
      '',
      '<img src=x onerror=alert(1)>',
      '\u202eevil\u202c https://a.example \u200d👩‍👩‍👧',
      'x'.repeat(10_000),
      'https://',
      'www..',
    ]) {
      assert.equal(
        splitLinks(text)
          .map((segment) => segment.text)
          .join(''),
        text,
      )
    }
  })
})
