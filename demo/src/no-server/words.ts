const en = {
  title: 'A shop without a back end',
  about:
    'The bell in the corner is the real one. Behind it the real server runs too, in this page: what you say stays here, and is gone with a reload.',
  returns: 'How long can I return something?',
  delivery: 'How long does delivery take?',
  chat: 'Talk to us',
  counter: 'The other side of the counter',
  counterAbout: 'Ask for a person in the chat, then answer yourself, as Lin of the shop.',
  reply: 'Your answer',
  send: 'Answer',
  close: 'Close and ask for a rating',
  nobody: 'Nobody has asked anything yet.',
}

const zh: typeof en = {
  title: '没有后端的店铺',
  about: '角落里的小铃是真的，它背后的服务端也是真的，只是运行在这个页面里：您说的话不会离开本页，刷新之后就没有了。',
  returns: '多久之内可以退货？',
  delivery: '多久能送到？',
  chat: '联系客服',
  counter: '柜台的另一边',
  counterAbout: '在聊天里请求人工，然后以店员 Lin 的身份自己回复。',
  reply: '您的回复',
  send: '回复',
  close: '结束会话并邀请评价',
  nobody: '还没有人咨询。',
}

/** The words of the page in a language. */
export function wordsFor(locale: string): typeof en {
  return locale.startsWith('zh') ? zh : en
}
