import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { courtesyOf } from './courtesy.ts'

describe('a courtesy', () => {
  it('is a greeting in both languages, in any case and with any marks', () => {
    for (const text of [
      'hello',
      'Hi there!',
      'Good morning',
      'is anyone there?',
      '你好',
      '您好，在吗？',
      '你好呀',
      '亲在吗',
      '有人吗',
      '👋 hello',
    ])
      assert.equal(courtesyOf(text), 'greeting', text)
  })

  it('is thanks, also where more is said with it', () => {
    for (const text of ['thank you so much :)', 'ok, thanks', 'THX', '谢谢', '好的谢谢', '嗯嗯好的，谢谢啦', '謝謝', '收到，辛苦了'])
      assert.equal(courtesyOf(text), 'thanks', text)
  })

  it('is that it is all right, and goodbye', () => {
    for (const text of ['OK', 'got it', 'all right', 'bye', '好的', '嗯嗯', '知道了', '没事了', '再见'])
      assert.equal(courtesyOf(text), 'noted', text)
  })

  it('is nothing that asks for something', () => {
    const asked = [
      'hello, where is my order',
      'refund',
      '你好，怎么退货',
      '好的那怎么退',
      '在吗 发货了吗',
      'good size?',
      '',
      '?',
      '👍',
      'it is all right but too small',
    ]
    for (const text of asked) assert.equal(courtesyOf(text), undefined, text)
  })
})
