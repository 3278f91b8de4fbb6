import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isGreeting } from './greetings.ts'

describe('a greeting', () => {
  it('is hello, thanks and OK in both languages, in any case and with any marks', () => {
    for (const text of ['hello', 'Hi there!', 'Good morning', 'thank you so much :)', 'OK', 'ok, thanks', 'is anyone there?'])
      assert.equal(isGreeting(text), true, text)
    for (const text of ['你好', '您好，在吗？', '谢谢', '好的谢谢', '你好呀', '亲在吗', '有人吗', '👋 hello', '嗯嗯好的，谢谢啦'])
      assert.equal(isGreeting(text), true, text)
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
    for (const text of asked) assert.equal(isGreeting(text), false, text)
  })
})
