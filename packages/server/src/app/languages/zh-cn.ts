import { personInChinese } from './person-in-chinese.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** Chinese in simplified characters. */
export const zhCn: SpokenLanguage = {
  tag: 'zh-CN',
  person: personInChinese,
  courtesies: {
    greeting:
      '你好, 您好, 你们好, 哈喽, 哈啰, 嗨, 喂, 在吗, 在么, 在不在, 在不, 有人吗, 有人在吗, 有人么, 请问有人吗, 早, 早上好, 上午好, 中午好, 下午好, 晚上好, 亲, 亲亲, 客服, 早安, 请问在吗',
    thanks: '谢谢, 谢谢你, 谢谢您, 多谢, 感谢, 非常感谢, 十分感谢, 谢了, 谢啦, 辛苦了, 辛苦, 感恩, 麻烦了, 麻烦你了, 麻烦您了, 3q, 蟹蟹',
    noted:
      '好, 好的, 好吧, 好滴, 好嘞, 行, 可以, 嗯, 嗯嗯, 哦, 噢, 收到, 明白, 明白了, 知道了, 懂了, 了解, 了解了, 没事, 没事了, 没有了, 没有问题了, 没有别的问题了, 没问题, 没别的了, 不用了, 再见, 拜拜, 晚安, 是的, 对, 对的, 原来如此, 清楚了',
    with: '啊, 呀, 呢, 哈, 啦, 哦, 噢, 吧, 的帮助, 的解答, 帮忙, 太, 真是, 那, 大家, 各位, 小姐姐',
  },
  says: { greeting: '您好！请问有什么可以帮您？', thanks: '不客气！', noted: '好的，有需要随时找我。' },
}
