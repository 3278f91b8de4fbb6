import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Block, isSafeHref, isSafeMedia } from './body.ts'
import { bodyText } from './body-text.ts'

describe('the safe tree', () => {
  it('becomes plain text with line breaks and list marks', () => {
    const body: Block[] = [
      { kind: 'heading', level: 2, children: ['Returns'] },
      { kind: 'paragraph', children: ['Within ', { kind: 'strong', children: ['15 days'] }, '.', { kind: 'break' }, 'Unused.'] },
      {
        kind: 'list',
        ordered: true,
        items: [
          [{ kind: 'paragraph', children: ['Open ', { kind: 'link', href: '/orders', children: ['My orders'] }] }],
          [
            { kind: 'paragraph', children: ['Choose'] },
            { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', children: ['a time'] }]] },
          ],
        ],
      },
      { kind: 'image', src: '/label.svg', alt: 'The label' },
      { kind: 'video', src: 'https://v.example/a.mp4', title: 'How to return' },
    ]
    assert.equal(
      bodyText(body),
      'Returns\n\nWithin 15 days.\nUnused.\n\n1. Open My orders\n2. Choose\n   • a time\n\nThe label\n\nHow to return: https://v.example/a.mp4',
    )
  })

  it('links to the web, mail, telephone, the shop, answers, products and the chat', () => {
    for (const href of [
      'https://a.example/x',
      'http://a.example',
      'mailto:a@b.example',
      'tel:400-100',
      '/cart?x=1',
      'faq:refund-time',
      'product:TW-1',
      'chat:',
    ]) {
      assert.equal(isSafeHref(href), true, href)
    }
  })

  it('links to nothing that runs or leaves unseen', () => {
    const bad = [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '/\\evil.example',
      '/a\tb',
      'https://a b',
      'ftp://a',
      'cart',
      '',
      ' https://a.example',
      'faq:',
      'chat:x',
      'java\nscript:x',
    ]
    for (const href of bad) assert.equal(isSafeHref(href), false, href)
  })

  it('takes pictures from the web and the shop only', () => {
    assert.deepEqual(['https://a.example/a.png', '/a.svg', 'data:image/png;base64,x', '//a.example/a.png', 'faq:a'].map(isSafeMedia), [
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
