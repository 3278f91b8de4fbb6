import assert from 'node:assert/strict'
import { it } from 'node:test'
import { asksForPerson } from './person-words.ts'

it('hears who wants a person', () => {
  const wanted = [
    '人工',
    '转人工',
    '转人工客服',
    '我要人工服务',
    '有真人吗',
    '找一下客服',
    '帮我转客服',
    '联系客服',
    '叫你们客服来',
    '别机器人了，我要真人',
    'agent',
    'Human please',
    'real person',
    'talk to a human',
    'I want to speak with someone',
    'can i chat with an agent?',
    'Connect me to a representative',
    'I need a real person!',
    'get me a human',
    'is there a live agent',
    'speak to a person',
  ]
  assert.deepEqual(
    wanted.filter((text) => !asksForPerson(text)),
    [],
  )
})

it('does not take a question for a call', () => {
  const questions = [
    '人工费怎么算',
    '这是人工皮革吗',
    '客服电话是多少',
    '退货运费谁出',
    '转账可以吗',
    '几个人用的',
    'Is the earbud good for a person with small ears?',
    'cleaning agent for the pan',
    'is this human hair',
    'what staff discount is there',
    'can someone else pick it up',
    'where is my order',
    'do you need my phone number',
  ]
  assert.deepEqual(questions.filter(asksForPerson), [])
})
