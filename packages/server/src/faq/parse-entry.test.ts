import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseEntry } from './parse-entry.ts'

const HEAD = `---
id: refund-time
locale: en
question: "When: do I get my money back?"
phrasings: [money back, how long]
category: refunds
audience: [existing]
related: [refund-destination]
updated: 2026-11-20
---
`

describe('an entry', () => {
  it('is read with its front matter, phrasings and body', () => {
    const { entry, locale, phrasings } = parseEntry('faq/en/refund-time.md', `${HEAD}In **1–3** days.\n`)
    assert.deepEqual(entry, {
      id: 'refund-time',
      question: 'When: do I get my money back?',
      category: 'refunds',
      audience: ['existing'],
      products: [],
      related: ['refund-destination'],
      updated: '2026-11-20',
      body: [{ kind: 'paragraph', children: ['In ', { kind: 'strong', children: ['1–3'] }, ' days.'] }],
    })
    assert.deepEqual([locale, phrasings], ['en', ['money back', 'how long']])
  })

  it('is among those that are shown first when its author says so', () => {
    assert.equal(parseEntry('refund-time.md', `${HEAD.replace('related:', 'popular: true\nrelated:')}Soon.\n`).entry.popular, true)
  })

  it('becomes the whole safe tree', () => {
    const body =
      '## Steps\n\n1. Open [My orders](/orders)\n2. See `Refund`\n\n![The label](/faq/label.svg)\n\n[How to return](https://video.example/return.mp4)\n\nOne  \ntwo *three*\n'
    assert.deepEqual(parseEntry('refund-time.md', HEAD + body).entry.body, [
      { kind: 'heading', level: 2, children: ['Steps'] },
      {
        kind: 'list',
        ordered: true,
        items: [
          [{ kind: 'paragraph', children: ['Open ', { kind: 'link', href: '/orders', children: ['My orders'] }] }],
          [{ kind: 'paragraph', children: ['See ', { kind: 'code', text: 'Refund' }] }],
        ],
      },
      { kind: 'image', src: '/faq/label.svg', alt: 'The label' },
      { kind: 'video', src: 'https://video.example/return.mp4', title: 'How to return' },
      { kind: 'paragraph', children: ['One', { kind: 'break' }, 'two ', { kind: 'em', children: ['three'] }] },
    ])
  })

  it('joins Chinese lines without a space', () => {
    const { entry } = parseEntry('refund-time.md', `${HEAD}退款会原路返回，\n不用申请。\n`)
    assert.deepEqual(entry.body, [{ kind: 'paragraph', children: ['退款会原路返回，不用申请。'] }])
  })

  for (const [mistake, text, message] of [
    ['without front matter', 'Just text', /refund-time.md:1 A file begins with front matter/],
    ['with front matter that is not YAML', '---\nid: "x\n---\n', /refund-time.md:3 The front matter is not YAML/],
    ['with an unknown key', HEAD.replace('audience', 'audiance'), /:7 "audiance" is not known; wanted are id, locale/],
    ['without a key that is needed', HEAD.replace('category: refunds\n', ''), /:1 "category" is missing/],
    ['with a list for a text', HEAD.replace('category: refunds', 'category: [a]'), /:6 "category" has to be a text/],
    ['with a text for a list', HEAD.replace('[existing]', 'existing'), /:7 "audience" has to be a list/],
    [
      'for nobody that is known',
      HEAD.replace('[existing]', '[old]'),
      /:7 The audience "old" is not known; wanted is new, existing or both/,
    ],
    ['with a flag that is neither', HEAD.replace('related:', 'popular: often\nrelated:'), /:8 "popular" has to be true or false/],
    ['with a day that is none', HEAD.replace('2026-11-20', '2026-02-30'), /:9 "2026-02-30" is not a day/],
    [
      'with the id of another file',
      HEAD.replace('id: refund-time', 'id: refund'),
      /:2 The id "refund" has to be the name of the file, "refund-time"/,
    ],
    ['without an answer', HEAD, /:11 The answer is missing/],
    ['with HTML', `${HEAD}Text\n\n<b>bold</b>\n`, /:13 HTML is not possible/],
    ['with HTML on a line of its own', `${HEAD}<script>alert(1)</script>\n`, /:11 HTML is not possible/],
    ['with a table', `${HEAD}| a | b |\n|---|---|\n| 1 | 2 |\n`, /:11 A table is not possible/],
    ['with a code block', `${HEAD}\`\`\`\nx\n\`\`\`\n`, /:11 A code block is not possible/],
    ['with a quotation', `${HEAD}> x\n`, /:11 A blockquote is not possible/],
    ['with a title', `${HEAD}# x\n`, /:11 A heading has two or three "#", not 1/],
    [
      'with a link that runs',
      `${HEAD}[x](javascript:alert(1))\n`,
      /:11 The link "javascript:alert\(1\)" is not possible; wanted is https:/,
    ],
    ['with a picture without words', `${HEAD}![](/a.svg)\n`, /:11 The picture "\/a.svg" needs words/],
    ['with a picture inside a sentence', `${HEAD}See ![a](/a.svg) here\n`, /:11 A picture stands in a paragraph of its own/],
    ['with a picture from inside the file', `${HEAD}![a](data:image/png;base64,x)\n`, /:11 The picture "data:.*" cannot be shown/],
  ] as const) {
    it(`is refused ${mistake}, with file and line`, () => {
      assert.throws(() => parseEntry('refund-time.md', text), message)
    })
  }
})
