import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { parseSiteFile } from './site-file.ts'

const good = `name: Demo
origins:
  - https://shop.example
languages: [en]
hours:
  timeZone: Asia/Shanghai
  week:
    mon: ["09:00-12:00", "13:00-18:00"]
  holidays:
    - date: 2026-02-17
    - date: 2026-02-18
      hours: ["10:00-12:00"]
replies:
  en:
    - key: hello
      text: Hello
privacy: https://shop.example/privacy
`

describe("a site's file", () => {
  it('says everything about a site', () => {
    const { hours, ...site } = parseSiteFile('demo.yaml', good)
    assert.deepEqual(site, {
      name: 'Demo',
      origins: ['https://shop.example'],
      languages: ['en'],
      privacy: 'https://shop.example/privacy',
      replies: { en: [{ key: 'hello', text: 'Hello' }] },
    })
    assert.deepEqual(hours?.week.mon, [
      { from: 540, to: 720 },
      { from: 780, to: 1080 },
    ])
    assert.deepEqual(hours?.holidays, [{ date: '2026-02-17' }, { date: '2026-02-18', hours: [{ from: 600, to: 720 }] }])
  })

  it('of the demo is a good one', async () => {
    const file = new URL('../../../../demo/sites/demo.yaml', import.meta.url)
    const { replies, languages } = parseSiteFile('demo.yaml', await readFile(file, 'utf8'))
    assert.deepEqual(languages, ['zh-CN', 'en'])
    const keys = (locale: string) => replies?.[locale]?.map(({ key }) => key)
    assert.deepEqual(keys('zh-CN'), keys('en'))
  })

  it('of the guide is one, too', async () => {
    const guide = await readFile(new URL('../../../../docs/guides/server.md', import.meta.url), 'utf8')
    const [, source = ''] = /```yaml\n(.*?)```/s.exec(guide) ?? []
    assert.deepEqual(parseSiteFile('guide.yaml', source).languages, ['en', 'zh-CN'])
  })

  it('with a mistake is refused with the line, what is there and what is wanted', () => {
    const mistakes: [change: [string, string], message: RegExp][] = [
      [['name: Demo', 'name: Demo: shop'], /^demo\.yaml:1 This is not YAML/],
      [['name: Demo\n', ''], /^demo\.yaml:1 name must be a text, but is missing\./],
      [['https://shop.example', 'https://shop.example/'], /^demo\.yaml:3 origins\[0\] must be an origin such as https:\/\/shop\.example/],
      [['https://shop.example', '"*"'], /^demo\.yaml:3 origins\[0\]/],
      [
        ['languages: [en]', 'languages: [english!]'],
        /^demo\.yaml:4 languages\[0\] must be a language tag such as zh-CN, but is "english!"/,
      ],
      [['languages:', 'langauges:'], /^demo\.yaml:4 langauges is not known here; known are name, origins/],
      [['Asia/Shanghai', 'Asia/Beijing'], /^demo\.yaml:6 hours\.timeZone must be a time zone such as Asia\/Shanghai/],
      [['13:00-18:00', '11:00-18:00'], /^demo\.yaml:8 hours\.week\.mon must not have parts that overlap/],
      [['13:00-18:00', '18:00-13:00'], /^demo\.yaml:8 hours\.week\.mon\[1\] must be a part of a day/],
      [['13:00-18:00', '13:00-24:30'], /^demo\.yaml:8 hours\.week\.mon\[1\]/],
      [['mon:', 'monday:'], /^demo\.yaml:8 hours\.week\.monday is not known here/],
      [['date: 2026-02-18', 'date: 18.2.'], /^demo\.yaml:11 hours\.holidays\[1\]\.date must be a date/],
      [['key: hello', 'key: /hello'], /^demo\.yaml:15 replies\.en\[0\]\.key must be a word/],
    ]
    for (const [[from, to], message] of mistakes) {
      assert.throws(() => parseSiteFile('demo.yaml', good.replace(from, to)), { message })
    }
  })

  it('takes keys of one algorithm each, and no short secrets', () => {
    const withKey = (key: string) => () =>
      parseSiteFile('demo.yaml', `${good}identity:\n  issuer: https://shop.example\n  keys:\n    - ${key}\n`)
    assert.doesNotThrow(withKey(`{ kid: a, alg: HS256, key: ${'x'.repeat(32)} }`))
    assert.throws(withKey('{ kid: a, alg: HS256, key: short }'), {
      message: /^demo\.yaml:21 identity\.keys\[0\]\.key must be a secret of at least 32 characters/,
    })
    assert.throws(withKey('{ kid: a, alg: none, key: x }'), { message: /keys\[0\]\.alg must be one of HS256, EdDSA/ })
    assert.throws(withKey('{ kid: a, alg: EdDSA, publicKey: x }'), { message: /publicKey must be a public key in PEM/ })
    assert.throws(withKey(`{ kid: a, alg: EdDSA, key: ${'x'.repeat(32)} }`), { message: /keys\[0\]\.key is not known here/ })
  })
})
