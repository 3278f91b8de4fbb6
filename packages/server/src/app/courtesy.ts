import type { Courtesy } from '@shopbell/core/protocol'

const CHINESE: Record<Courtesy, string> = {
  greeting:
    '你好 您好 你们好 哈喽 哈啰 嗨 喂 在吗 在么 在不在 有人吗 有人在吗 早 早上好 上午好 中午好 下午好 晚上好 亲 客服 早安 哈囉 你們好 在嗎 有人嗎 有人在嗎',
  thanks: '谢谢 谢谢你 谢谢您 多谢 感谢 谢了 辛苦了 謝謝 謝謝你 謝謝您 多謝 感謝 謝了',
  noted: '好 好的 好吧 行 可以 嗯 嗯嗯 哦 收到 明白 明白了 知道了 懂了 没事 没事了 再见 拜拜 沒事 沒事了 再見 掰掰',
}
const ENGLISH: Record<Courtesy, string> = {
  greeting: 'hello hi hey hiya morning afternoon evening day anyone anybody',
  thanks: 'thanks thank thx ty cheers',
  noted:
    'there good you so very much a lot many ok okay k great cool perfect nice got it understood sure yes yep no nope alright all right fine bye goodbye is',
}
/** What is said with others that say less: "OK, thanks" is a thank-you, "hello, yes" a greeting. */
const BY_WEIGHT: readonly Courtesy[] = ['thanks', 'greeting', 'noted']

const chinese = byWord(CHINESE)
const english = byWord(ENGLISH)
const LONGEST = 40

/** What a text is that is a greeting, a thank-you or an "OK" and nothing else, no question that an FAQ could answer; undefined for all others. */
export function courtesyOf(text: string): Courtesy | undefined {
  const words = text.toLowerCase().match(/\p{sc=Han}+|[\p{L}\p{N}']+/gu) ?? []
  if (text.length > LONGEST) return undefined
  return heaviest(words.map((word) => english.get(word) ?? chineseCourtesy(word)))
}

/** The same of Chinese, which has no spaces: greetings and particles in a row. */
function chineseCourtesy(text: string): Courtesy | undefined {
  const plain = text.replace(/[啊呀呢哈啦哦噢]+$/, '')
  if (plain === '') return 'noted'
  const whole = chinese.get(plain)
  if (whole) return whole
  for (let end = plain.length - 1; end > 0; end--) {
    const first = chinese.get(plain.slice(0, end))
    const found = first && heaviest([first, chineseCourtesy(plain.slice(end))])
    if (found) return found
  }
  return undefined
}

/** Undefined unless all of them are courtesies. */
function heaviest(found: readonly (Courtesy | undefined)[]): Courtesy | undefined {
  return found.includes(undefined) ? undefined : BY_WEIGHT.find((courtesy) => found.includes(courtesy))
}

function byWord(lists: Record<Courtesy, string>): ReadonlyMap<string, Courtesy> {
  return new Map(BY_WEIGHT.flatMap((courtesy) => lists[courtesy].split(' ').map((word): [string, Courtesy] => [word, courtesy])))
}
