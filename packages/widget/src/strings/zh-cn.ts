import type { Strings } from '../strings.ts'

/** Simplified Chinese. */
export const zhCn: Strings = {
  bell: {
    open: '打开帮助',
    close: '关闭帮助',
    panel: '帮助',
    tabs: '帮助栏目',
    faq: '常见问题',
    chat: '在线客服',
    rating: '评价',
    greeting: '您好，请问有什么可以帮您？',
    notLoaded: '这部分内容没有加载成功。',
    tryAgain: '重试',
    unread: (count) => `${count} 条新消息`,
  },
  chat: {
    label: '在线客服',
  },
  faq: {
    label: '常见问题',
  },
  rating: {
    label: '评价本次服务',
  },
}
