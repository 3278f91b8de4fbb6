const CHINESE = /转?人工(客服|服务|坐席)?|真人|(找|叫|转|要|联系|接)(一?[下个位]|你们的?)?(在线)?客服|活人/
const CHINESE_MATTER = /人工(费|智能|成本|草|湖|合成|皮革|棉)/

const PERSON =
  '(?:(?:real|live|actual|human|another)\\s+)?(?:person|human(?:\\s+being)?|agent|representative|operator|someone|somebody|staff)'
const ENGLISH = [
  /^(?:an?\s+)?(?:real\s+|live\s+|actual\s+)?(?:person|human|agent|representative|operator)(?:\s+please)?$/,
  new RegExp(
    `\\b(?:talk|speak|chat|connect(?:ed)?|transfer(?:red)?|hand(?:ed)?)\\b[^.?!]{0,20}\\b(?:to|with)\\s+(?:me\\s+to\\s+)?(?:an?\\s+|the\\s+)?${PERSON}\\b`,
  ),
  /\b(?:want|need|get|give|have)\b(?:\s+me)?\s+(?:to\s+\w+\s+)?(?:an?\s+)?(?:(?:real|live|actual|human)\s+(?:person|human|agent|being)|human|agent|representative)\b/,
  /\b(?:real|live|actual)\s+(?:person|human|agent)\b/,
]

/** Whether somebody asks in words for a person rather than for an answer; short sentences only, in Chinese or English. */
export function asksForPerson(text: string): boolean {
  const words = text.trim().toLowerCase()
  if (words.length > 80) return false
  if (CHINESE.test(words) && !CHINESE_MATTER.test(words)) return true
  const plain = words
    .replace(/[.!?,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return ENGLISH.some((pattern) => pattern.test(plain))
}
