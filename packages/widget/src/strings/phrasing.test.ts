import { expect } from 'chai'
import { OPEN_HELP } from './languages.ts'
import { createPhrasing } from './phrasing.ts'

const FORMS = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }

describe('createPhrasing', () => {
  it('knows the six forms of Arabic', () => {
    const { counted } = createPhrasing('ar')
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(counted(FORMS))).to.deep.equal([
      'zero',
      'one',
      'two',
      'few',
      'few',
      'many',
      'many',
      'other',
      'other',
      'few',
    ])
  })

  it('counts nothing and one alike in French, and not in English', () => {
    expect([0, 1, 2].map(createPhrasing('fr').counted(FORMS))).to.deep.equal(['one', 'one', 'other'])
    expect([0, 1, 2].map(createPhrasing('en').counted(FORMS))).to.deep.equal(['other', 'one', 'other'])
  })

  it('takes the other form where a language was given no more', () => {
    expect([1, 2].map(createPhrasing('de').counted({ other: 'Noch # Zeichen' }))).to.deep.equal(['Noch 1 Zeichen', 'Noch 2 Zeichen'])
  })

  it('writes numbers as the region does', () => {
    const left = (locale: string) => createPhrasing(locale).counted({ other: '#' })(12_345)
    expect(['en', 'de', 'ar-EG', 'ar-AE'].map(left)).to.deep.equal(['12,345', '12.345', '١٢٬٣٤٥', '12,345'])
  })

  it('writes small numbers as Intl would, in every language', () => {
    for (const locale of [...Object.keys(OPEN_HELP), 'ar-EG', 'zh-CN-u-nu-hanidec']) {
      const { number } = createPhrasing(locale)
      const { format } = new Intl.NumberFormat(locale)
      for (const value of [0, 7, 42, 999, 1000, 1.5, -3]) expect(number(value), `${value} in ${locale}`).to.equal(format(value))
    }
  })
})
