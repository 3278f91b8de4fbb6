import type { HoursAnswer } from '@shopbell/core/protocol'
import { createZone, type LocalDate } from './time-zone.ts'

/** A part of a day, in minutes since midnight; `to` may be 1440. */
export interface Span {
  from: number
  to: number
}

/** When people answer. */
export interface Hours {
  timeZone: string
  /** From Sunday to Saturday. */
  week: readonly (readonly Span[])[]
  /** Days with hours of their own; none at all means closed. */
  holidays: readonly { date: string; spans: readonly Span[] }[]
}

/** Days to look ahead for the next opening; a longer holiday is "no day planned". */
const HORIZON_DAYS = 60

/** Who is open without a break for more than a week is open round the clock. */
const ROUND_THE_CLOCK_MS = 8 * 86_400_000

/** Whether people answer at a time. Days and openings follow the site's clock, also where it is put forward or back. */
export function hoursAt({ timeZone, week, holidays }: Hours, now: number): HoursAnswer {
  const zone = createZone(timeZone)
  const today = zone.dateAt(now)

  const spansOf = (date: LocalDate): readonly Span[] =>
    holidays.find((holiday) => holiday.date === formatDate(date))?.spans ??
    week[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()] ??
    []

  let open: { until: number } | undefined
  for (let day = 0; day <= HORIZON_DAYS; day++) {
    const date = addDays(today, day)
    for (const span of spansOf(date)) {
      const from = zone.timeAt(date, span.from)
      const to = zone.timeAt(date, span.to)
      if (to <= now && !open) continue
      // Hours that touch, such as two round days, are one opening.
      if (open && from > open.until) return { open: true, backAt: null, until: open.until, timeZone }
      if (open) open.until = Math.max(open.until, to)
      else if (from > now) return { open: false, backAt: from, until: null, timeZone }
      else open = { until: to }
      if (open.until - now > ROUND_THE_CLOCK_MS) return { open: true, backAt: null, until: null, timeZone }
    }
  }
  return { open: open !== undefined, backAt: null, until: open?.until ?? null, timeZone }
}

/** When the day of a time began in a time zone. */
export function dayStart(timeZone: string, now: number): number {
  const zone = createZone(timeZone)
  return zone.timeAt(zone.dateAt(now), 0)
}

function addDays({ year, month, day }: LocalDate, days: number): LocalDate {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function formatDate({ year, month, day }: LocalDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
