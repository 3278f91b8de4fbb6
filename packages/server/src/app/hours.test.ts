import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayStart, type Hours, hoursAt } from './hours.ts'

const nineToTen = [{ from: 540, to: 1320 }]
const everyDay = [nineToTen, nineToTen, nineToTen, nineToTen, nineToTen, nineToTen, nineToTen]
const shanghai: Hours = { timeZone: 'Asia/Shanghai', week: everyDay, holidays: [] }
const at = (text: string) => Date.parse(text)
const time = (value: number | null) => (value === null ? null : new Date(value).toISOString())

function words(hours: Hours, now: string): string {
  const { open, backAt, until } = hoursAt(hours, at(now))
  return open ? `open until ${time(until)}` : `back at ${time(backAt)}`
}

describe('hours', () => {
  it('open and close by the clock of the site', () => {
    assert.equal(words(shanghai, '2026-11-22T00:59:59Z'), 'back at 2026-11-22T01:00:00.000Z')
    assert.equal(words(shanghai, '2026-11-22T01:00:00Z'), 'open until 2026-11-22T14:00:00.000Z')
    assert.equal(words(shanghai, '2026-11-22T13:59:59Z'), 'open until 2026-11-22T14:00:00.000Z')
    assert.equal(words(shanghai, '2026-11-22T14:00:00Z'), 'back at 2026-11-23T01:00:00.000Z')
    assert.equal(words(shanghai, '2026-11-22T20:00:00Z'), 'back at 2026-11-23T01:00:00.000Z', 'already the next day over there')
  })

  it('have breaks, and days without any', () => {
    const lunch = [
      { from: 540, to: 720 },
      { from: 780, to: 1080 },
    ]
    const weekdays: Hours = { timeZone: 'UTC', week: [[], lunch, lunch, lunch, lunch, lunch, []], holidays: [] }
    assert.equal(words(weekdays, '2026-11-20T12:30:00Z'), 'back at 2026-11-20T13:00:00.000Z')
    assert.equal(words(weekdays, '2026-11-20T18:00:00Z'), 'back at 2026-11-23T09:00:00.000Z', 'over the weekend')
  })

  it('keep holidays, with hours of their own or none', () => {
    const holidays = [
      { date: '2026-11-23', spans: [] },
      { date: '2026-11-24', spans: [{ from: 600, to: 660 }] },
    ]
    assert.equal(words({ ...shanghai, holidays }, '2026-11-22T14:00:00Z'), 'back at 2026-11-24T02:00:00.000Z')
    assert.equal(words({ ...shanghai, holidays }, '2026-11-24T02:30:00Z'), 'open until 2026-11-24T03:00:00.000Z')
  })

  it('go on over midnight, and round the clock', () => {
    const late: Hours = {
      timeZone: 'UTC',
      week: Array.from({ length: 7 }, () => [
        { from: 0, to: 120 },
        { from: 1320, to: 1440 },
      ]),
      holidays: [],
    }
    assert.equal(words(late, '2026-11-22T23:00:00Z'), 'open until 2026-11-23T02:00:00.000Z')
    const always: Hours = { timeZone: 'Europe/Berlin', week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]), holidays: [] }
    assert.equal(words(always, '2026-11-22T23:00:00Z'), 'open until null')
    assert.equal(words({ ...always, week: always.week.map(() => []) }, '2026-11-22T23:00:00Z'), 'back at null')
  })

  it('stay at the same hour where the clocks are put forward or back', () => {
    const berlin: Hours = { ...shanghai, timeZone: 'Europe/Berlin' }
    assert.equal(words(berlin, '2026-03-28T22:00:00Z'), 'back at 2026-03-29T07:00:00.000Z')
    assert.equal(words(berlin, '2026-03-27T22:00:00Z'), 'back at 2026-03-28T08:00:00.000Z')
    assert.equal(words(berlin, '2026-10-24T22:00:00Z'), 'back at 2026-10-25T08:00:00.000Z')
    const kolkata: Hours = { ...shanghai, timeZone: 'Asia/Kolkata' }
    assert.equal(words(kolkata, '2026-11-22T00:00:00Z'), 'back at 2026-11-22T03:30:00.000Z')
  })

  it('begin just after an hour that the clocks skip', () => {
    const night: Hours = { timeZone: 'America/New_York', week: everyDay.map(() => [{ from: 150, to: 600 }]), holidays: [] }
    assert.equal(words(night, '2026-03-08T06:00:00Z'), 'back at 2026-03-08T07:30:00.000Z')
  })

  it('count days from the midnight of the site', () => {
    assert.equal(time(dayStart('Asia/Shanghai', at('2026-11-22T15:59:00Z'))), '2026-11-21T16:00:00.000Z')
    assert.equal(time(dayStart('Asia/Shanghai', at('2026-11-22T16:00:00Z'))), '2026-11-22T16:00:00.000Z')
  })
})
