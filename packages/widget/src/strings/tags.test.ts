import { expect } from 'chai'
import { canonicalTag, localeIn } from './tags.ts'

describe('canonicalTag', () => {
  it('makes of what a page wrote a tag that everybody takes', () => {
    expect(['zh-cn', 'PT_br', 'zh-hant-hk', 'iw', 'en'].map(canonicalTag)).to.deep.equal(['zh-CN', 'pt-BR', 'zh-Hant-HK', 'he', 'en'])
  })

  it('keeps of what is no tag the language that can be read in it', () => {
    expect(['zh_TW.UTF-8', 'de-', 'x', 'Français'].map(canonicalTag)).to.deep.equal(['zh-TW', 'de', 'en', 'en'])
  })
})

describe('localeIn', () => {
  it('leaves dates to the region, but never writes them in another language than the words', () => {
    expect(localeIn('es', 'es-MX')).to.equal('es-MX')
    expect(localeIn('zh-TW', 'zh-HK')).to.equal('zh-HK')
    expect(localeIn('en', 'nl')).to.equal('en')
  })
})
