/** A day on a calendar; `month` is 1 to 12. */
export interface LocalDate {
  year: number
  month: number
  day: number
}

/** The clock of a time zone. Times are milliseconds since 1970. */
export interface Zone {
  dateAt(time: number): LocalDate
  /** The time when the clocks show so many minutes after midnight; where they are put forward over it, just after. */
  timeAt(date: LocalDate, minutes: number): number
}

/**
 * Makes the clock of a time zone by its IANA name.
 * @throws RangeError when there is no such zone
 */
export function createZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

  function partsAt(time: number): Record<string, number> {
    return Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
  }

  // What the clocks show, as if they stood at Greenwich, less the time itself.
  function offsetAt(time: number): number {
    const { year = 0, month = 1, day = 1, hour, minute, second } = partsAt(time)
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000
  }

  return {
    dateAt(time) {
      const { year = 0, month = 0, day = 0 } = partsAt(time)
      return { year, month, day }
    },
    timeAt({ year, month, day }, minutes) {
      const shown = Date.UTC(year, month - 1, day, 0, minutes)
      // The offset of a day earlier and a day later are the two candidates around any change of the clocks.
      const before = shown - offsetAt(shown - DAY_MS)
      if (before + offsetAt(before) === shown) return before
      const after = shown - offsetAt(shown + DAY_MS)
      return after + offsetAt(after) === shown ? after : before
    },
  }
}

const DAY_MS = 86_400_000
