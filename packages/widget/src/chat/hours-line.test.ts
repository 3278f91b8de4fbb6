import { expect } from 'chai'
import { wordsIn } from '../testing/words-in.ts'
import { hoursLine } from './hours-line.ts'

const en = await wordsIn('en')
const zhCn = await wordsIn('zh-CN')
const now = new Date(2026, 10, 20, 23).getTime()
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime()
const here = Intl.DateTimeFormat().resolvedOptions().timeZone
const away = (backAt: number | null, timeZone = here) => ({ open: false, backAt, until: null, timeZone })

describe('hoursLine', () => {
  it('says when people are back, with the day when it is not today', () => {
    expect(hoursLine(away(at(21, 9)), 'en-GB', en.chat, now)).to.equal('Our team is back tomorrow at 9:00')
    expect(hoursLine(away(at(23, 9)), 'en-GB', en.chat, now)).to.equal('Our team is back on Monday at 9:00')
    expect(hoursLine(away(at(30, 9)), 'zh-CN', zhCn.chat, now)).to.equal('人工客服将于11月30日 9:00 上线')
    expect(hoursLine(away(at(20, 23) + 1_800_000), 'zh-CN', zhCn.chat, now)).to.equal('人工客服将于 23:30 上线')
  })

  it('says whose time it is when the clocks of shop and visitor differ', () => {
    // Nobody lives by both of them, so one differs from the clock here.
    const far = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].find((zone) => zone !== here) as string
    expect(hoursLine(away(at(21, 9), far), 'en-GB', en.chat, now)).to.equal('Our team is back tomorrow at 9:00 your time')
    expect(hoursLine(away(at(21, 9), far), 'zh-CN', zhCn.chat, now)).to.equal('人工客服将于明天 9:00（您当地时间）上线')
  })

  it('says until when people answer, and nothing round the clock', () => {
    expect(hoursLine({ open: true, backAt: null, until: at(20, 22), timeZone: here }, 'en-GB', en.chat, at(20, 10))).to.equal(
      'Our team answers until 22:00',
    )
    expect(hoursLine({ open: true, backAt: null, until: null, timeZone: here }, 'en', en.chat, now)).to.equal('')
  })

  it('is honest when no day is planned, and silent when what it knows is over', () => {
    expect(hoursLine(away(null), 'en', en.chat, now)).to.equal('Our team is away at the moment')
    expect(hoursLine(away(now - 60_000), 'en', en.chat, now)).to.equal('')
  })
})
