const CHINESE =
  '你好 您好 你们好 哈喽 哈啰 嗨 喂 在吗 在么 在不在 有人吗 有人在吗 早 早上好 上午好 中午好 下午好 晚上好 亲 客服 谢谢 谢谢你 谢谢您 多谢 感谢 谢了 辛苦了 好 好的 好吧 行 可以 嗯 嗯嗯 哦 收到 明白 明白了 知道了 懂了 没事 没事了 再见 拜拜'
const ENGLISH =
  'hello hi hey hiya there good morning afternoon evening day thanks thank you thx ty cheers so very much a lot many ok okay k great cool perfect nice got it understood sure yes yep no nope alright all right fine bye goodbye anyone anybody is'

const chinese = new Set(CHINESE.split(' '))
const english = new Set(ENGLISH.split(' '))
const LONGEST = 40

/** Whether a text is a greeting, a thank-you or an "OK" and nothing else: no question that an FAQ could answer. */
export function isGreeting(text: string): boolean {
  const words = text.toLowerCase().match(/\p{sc=Han}+|[\p{L}\p{N}']+/gu) ?? []
  if (words.length === 0 || text.length > LONGEST) return false
  return words.every((word) => english.has(word) || isChineseGreeting(word))
}

/** Whether Chinese, which has no spaces, is greetings and particles in a row. */
function isChineseGreeting(text: string): boolean {
  const plain = text.replace(/[啊呀呢哈啦哦噢]+$/, '')
  if (plain === '' || chinese.has(plain)) return true
  for (let end = plain.length - 1; end > 0; end--) {
    if (chinese.has(plain.slice(0, end)) && isChineseGreeting(plain.slice(end))) return true
  }
  return false
}
