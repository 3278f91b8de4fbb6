import type { HoursAnswer } from '@shopbell/core/protocol'
import { daysBetween, timeLabel } from './day-label.ts'

/** The words for when people are there. */
export interface HoursWords {
  tomorrow: string
  onWeekday: (weekday: string) => string
  onDate: (date: string) => string
  away: string
  until: (when: { time: string; yours: boolean }) => string
  backAt: (when: { day: string | null; time: string; yours: boolean }) => string
}

/** Says when people answer, in the visitor's own time; "your time" only where the shop's clock shows another one. Empty when there is nothing to say. */
export function hoursLine(hours: HoursAnswer, locale: string, words: HoursWords, now = Date.now()): string {
  const at = hours.open ? hours.until : hours.backAt
  if (at === null) return hours.open ? '' : words.away
  // What was loaded before the doors opened or closed says nothing about now.
  if (at <= now) return ''
  const when = { time: timeLabel(at, locale), yours: clocksDiffer(at, hours.timeZone) }
  return hours.open ? words.until(when) : words.backAt({ ...when, day: dayName(at, locale, words, now) })
}

/** Null for today. */
function dayName(at: number, locale: string, words: HoursWords, now: number): string | null {
  const days = daysBetween(at, now)
  if (days <= 0) return null
  if (days === 1) return words.tomorrow
  const format = (form: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, form).format(at)
  return days < 7 ? words.onWeekday(format({ weekday: 'long' })) : words.onDate(format({ day: 'numeric', month: 'long' }))
}

function clocksDiffer(at: number, timeZone: string): boolean {
  const clock = (zone?: string) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' } as Intl.DateTimeFormatOptions).format(at)
  try {
    return clock(timeZone) !== clock()
  } catch {
    // A browser that is older than the shop's time zone cannot compare.
    return true
  }
}
