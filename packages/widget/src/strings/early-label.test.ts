import { expect } from 'chai'
import { earlyLabel } from './early-label.ts'
import { languageFor, OPEN_HELP } from './languages.ts'

describe('earlyLabel', () => {
  it('calls the bubble what the bell will call it, whatever the tag', () => {
    const tags = 'zh zh-CN zh-Hans-HK zh-TW zh-Hant zh-HK yue ja ko es es-MX fr fr-CA de_CH pt pt-BR ar ar-EG en en-GB nl arn tw he 42'
    for (const tag of ['', ...tags.split(' '), ...Object.keys(OPEN_HELP)]) {
      expect(earlyLabel(tag)[1], tag).to.equal(OPEN_HELP[languageFor(tag)])
    }
  })

  it('knows which of them is written from right to left', () => {
    const tags = ['ar', 'AR-eg', 'ar_EG', 'en', 'arn', undefined]
    expect(tags.filter((tag) => earlyLabel(tag)[0] === 'ar')).to.deep.equal(['ar', 'AR-eg', 'ar_EG'])
  })
})
