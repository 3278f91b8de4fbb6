import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createId } from '@shopbell/core/protocol'
import { createFixture, eventsOf, eventWords } from '../testing/app-fixture.ts'
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

describe('a visitor who writes', () => {
  const asked = [
    ['zh-CN', '我想找真人聊聊'],
    ['zh-TW', '請幫我轉接真人客服'],
    ['en', 'talk to a person'],
    ['ja', '担当者と話したいです'],
    ['ko', '상담원 연결해 주세요'],
    ['es', 'quiero hablar con una persona'],
    ['fr', 'je voudrais parler à un conseiller'],
    ['de', 'ich möchte mit einem Mitarbeiter sprechen'],
    ['pt-BR', 'quero falar com um atendente'],
    ['ar', 'أريد التحدث مع موظف'],
  ] as const
  for (const [locale, text] of asked) {
    it(`«${text}» is handed to a person, whatever the language of the page`, async () => {
      const { visitor } = await createFixture()
      const lin = await visitor()
      for (const page of [locale, 'en', 'zh-CN']) {
        const body = { items: [{ id: createId(), content: { kind: 'text', text } }], context: { locale: page } }
        const events = eventsOf(await lin.ask('POST', `/v1/conversations/${createId()}/messages`, body))
        assert.deepEqual(eventWords(events), ['visitor text', 'status waiting'])
      }
    })
  }

  it('«hola, can I talk to a person» is handed over, and so is a request at the end of a story', () => {
    for (const text of [
      'hola, can I talk to a person',
      'quiero hablar con customer service',
      'كلام مع agent',
      '你好 I need an agent',
      'Bonjour! 转人工',
      'My parcel should have been here on Monday, and the tracking says nothing. Nobody answers my mails. Let me talk to a human!',
      'El paquete llegó roto y ya lo conté dos veces. Quiero hablar con alguien.',
    ])
      assert.equal(asksForPerson(text), true, text)
  })

  it('that no person is needed keeps the assistant', () => {
    for (const text of ['no need to talk to an agent', 'no necesito hablar con nadie', '不用转人工了', '상담원 연결은 필요 없어요'])
      assert.equal(asksForPerson(text), false, text)
  })

  it('with a slip of the finger, without accents, in capitals or drawn out is understood', () => {
    for (const text of [
      'TALK TO A HUMANNN',
      'talk to an agnet',
      'hablar con un opreador',
      'parler a un conseilller',
      'mit einem mitabeiter sprechen',
      'falar com atendene',
    ])
      assert.equal(asksForPerson(text), true, text)
  })

  it('thousands of letters, or the same few words again and again, is answered at once', () => {
    const rows = ['un una la el ', 'ich will bitte ', 'talk with ', 'من احد ', '转人', '사람과와 ', 'please hello '].map((words) =>
      words.repeat(158 / words.length),
    )
    const texts = ['talk to '.repeat(1200), 'a'.repeat(9000), ...rows.map((row) => `${row}.`.repeat(6))]
    // Patterns that try everything would need hours here, and the run ends by its time limit.
    for (const text of texts) assert.equal(asksForPerson(text), false, text.slice(0, 40))
  })
})
