import { en } from './strings/en.ts'
import { zhCn } from './strings/zh-cn.ts'

/** Every word that the elements show. A language that lacks one does not compile. */
export type Strings = typeof en

/** The table for a BCP 47 tag; English where there is none. */
export function stringsFor(tag: string): Strings {
  return /^zh\b/i.test(tag) ? zhCn : en
}
