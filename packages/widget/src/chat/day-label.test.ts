import { expect } from 'chai'
import { wordsIn } from '../testing/words-in.ts'
import { dayLabel, timeLabel } from './day-label.ts'

const en = await wordsIn('en')
const zhCn = await wordsIn('zh-CN')
const now = new Date(2026, 10, 20, 9).getTime()
const at = (year: number, month: number, day: number, hour = 23) => new Date(year, month - 1, day, hour).getTime()

describe('dayLabel', () => {
  it('says today and yesterday by the calendar, not by hours', () => {
    expect(dayLabel(at(2026, 11, 20, 0), 'en', en.chat, now)).to.equal('Today')
    expect(dayLabel(at(2026, 11, 19), 'en', en.chat, now)).to.equal('Yesterday')
    expect(dayLabel(at(2026, 11, 19), 'zh-CN', zhCn.chat, now)).to.equal('昨天')
  })

  it('says the date in the words of the locale, with the year when it is another one', () => {
    expect(dayLabel(at(2026, 11, 17), 'en-GB', en.chat, now)).to.equal('Tuesday 17 November')
    expect(dayLabel(at(2025, 12, 31), 'zh-CN', zhCn.chat, now)).to.equal('2025年12月31日')
  })

  it('begins with a capital letter where names of days are written small', () => {
    expect(dayLabel(at(2026, 11, 17), 'fr', en.chat, now)).to.equal('Mardi 17 novembre')
  })
})

describe('timeLabel', () => {
  it('writes the time as people of the locale do', () => {
    expect(timeLabel(at(2026, 11, 20, 14), 'en-US')).to.match(/^2:00\sPM$/)
    expect(timeLabel(at(2026, 11, 20, 14), 'zh-CN')).to.equal('14:00')
    expect(timeLabel(at(2026, 11, 20, 14), 'zh-TW')).to.equal('下午2:00')
  })
})
