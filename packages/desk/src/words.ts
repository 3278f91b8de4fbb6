import { isShopBellError } from '@shopbell/core'
import type { DeskVisitor } from '@shopbell/core/protocol'
import type { Strings } from './strings.ts'

/** What an agent calls a visitor: the name, else a short code of the id. */
export function visitorName({ id, name }: DeskVisitor, words: Strings): string {
  return (
    name ||
    words.list.visitor(
      id
        .replace(/[^a-z0-9]/gi, '')
        .slice(-4)
        .toUpperCase(),
    )
  )
}

/** A length of time in words, to the minute. */
export function durationWords(ms: number, { time }: Strings): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return time.now
  return minutes < 60 ? time.minutes(minutes) : time.hours(Math.floor(minutes / 60), minutes % 60)
}

/** The time of day, such as 14:05. */
export function clockTime(at: number, words: Strings): string {
  return new Date(at).toLocaleTimeString(words.locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** Today, yesterday, or the date. */
export function dayWords(at: number, words: Strings, now = Date.now()): string {
  const day = new Date(at).toDateString()
  if (day === new Date(now).toDateString()) return words.time.today
  if (day === new Date(now - 86_400_000).toDateString()) return words.time.yesterday
  return new Date(at).toLocaleDateString(words.locale, { weekday: 'short', year: 'numeric', month: 'long', day: 'numeric' })
}

/** The time of today, else day and time. */
export function momentWords(at: number, words: Strings, now = Date.now()): string {
  const time = clockTime(at, words)
  return new Date(at).toDateString() === new Date(now).toDateString() ? time : `${dayWords(at, words, now)} ${time}`
}

/** The name of a language, such as "Chinese (China)"; the tag itself where the browser knows none. */
export function languageName(tag: string, words: Strings): string {
  try {
    return new Intl.DisplayNames([words.locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** What went wrong, for a person. */
export function problemWords(error: unknown, { problem, view, signIn }: Strings): string {
  if (!isShopBellError(error)) return problem.unexpected
  if (error.problem?.code === 'already-taken') return view.alreadyTaken
  if (error.problem?.code === 'wrong-password') return signIn.wrong
  switch (error.code) {
    case 'network':
    case 'timeout':
      return problem.network
    case 'unavailable':
      return problem.unavailable
    case 'unauthorized':
      return signIn.again
    case 'refused':
      return problem.refused(error.message)
    default:
      return problem.unexpected
  }
}
