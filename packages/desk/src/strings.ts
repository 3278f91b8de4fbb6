import type { DeskLocale } from './settings.ts'
import { en } from './strings/en.ts'
import { zhCn } from './strings/zh-cn.ts'

/** Every word that the desk shows. A language that lacks one does not compile. */
export type Strings = typeof en

/** The words of a language. */
export function stringsFor(locale: DeskLocale): Strings {
  return locale === 'zh-CN' ? zhCn : en
}
