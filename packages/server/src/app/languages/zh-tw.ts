import { personInChinese } from './person-in-chinese.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** Chinese in traditional characters, as in Taiwan and Hong Kong. */
export const zhTw: SpokenLanguage = {
  tag: 'zh-TW',
  person: personInChinese,
  courtesies: {
    greeting:
      '你好, 您好, 你們好, 哈囉, 嗨, 喂, 在嗎, 在不在, 有人嗎, 有人在嗎, 請問有人嗎, 請問在嗎, 早, 早安, 午安, 晚安, 早上好, 下午好, 晚上好, 客服, 你好呀, 早晨, 有冇人, 喺度嗎',
    thanks:
      '謝謝, 謝謝你, 謝謝您, 多謝, 感謝, 非常感謝, 謝了, 謝啦, 感恩, 感謝您, 感謝你, 辛苦了, 麻煩了, 麻煩你了, 麻煩您了, 唔該, 唔該晒, 多謝晒, 3q',
    noted:
      '好, 好的, 好喔, 好吧, 行, 可以, 嗯, 嗯嗯, 喔, 噢, 收到, 明白, 明白了, 知道了, 懂了, 了解, 瞭解, 沒事, 沒事了, 沒有了, 沒問題, 沒有問題了, 沒有其他問題了, 沒有其他問題, 不用了, 再見, 掰掰, 拜拜, 是的, 對, 對的, 原來如此, 清楚了, 得喇, 冇嘢喇',
    with: '啊, 呀, 呢, 啦, 哦, 噢, 喔, 吧, 的幫忙, 的協助, 的回覆, 太, 真是, 那, 大家, 各位',
  },
  says: { greeting: '您好！請問有什麼可以為您服務？', thanks: '不客氣！', noted: '好的，有需要隨時找我。' },
}
