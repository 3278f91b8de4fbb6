/** The words that a day can be called by. */
export interface DayWords {
  today: string
  yesterday: string
}

/** What stands above the messages of a day: "Today", "Yesterday", else the date; with the year when it is another one. */
export function dayLabel(at: number, locale: string, words: DayWords, now = Date.now()): string {
  const days = daysBetween(at, now)
  if (days === 0) return words.today
  if (days === -1) return words.yesterday
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const label = new Intl.DateTimeFormat(locale, {
    weekday: sameYear ? 'long' : undefined,
    day: 'numeric',
    month: 'long',
    year: sameYear ? undefined : 'numeric',
  } as Intl.DateTimeFormatOptions).format(at)
  // Where names of days are written small, they are not so at the head of a line.
  return label.charAt(0).toLocaleUpperCase(locale) + label.slice(1)
}

/** The time of day, as people of the locale write it. */
export function timeLabel(at: number, locale: string): string {
  return createTimeLabels()(at, locale)
}

/** Makes a {@link timeLabel} for many times of one locale: to know how a locale writes them takes longer than to write them. */
export function createTimeLabels(): typeof timeLabel {
  let known: string | undefined
  let format: Intl.DateTimeFormat
  return (at, locale) => {
    if (locale !== known) format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
    known = locale
    return format.format(at)
  }
}

/** How many days `at` is away from `now` in the visitor's calendar: 0 today, 1 tomorrow, -1 yesterday. */
export function daysBetween(at: number, now: number): number {
  const start = (time: number) => new Date(time).setHours(0, 0, 0, 0)
  // A day with a clock change has 23 or 25 hours.
  return Math.round((start(at) - start(now)) / 86_400_000)
}
