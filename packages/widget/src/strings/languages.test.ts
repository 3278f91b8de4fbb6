import { expect } from 'chai'
import { directionOf, languageFor, OPEN_HELP } from './languages.ts'

const all = (tags: string, find: (tag: string) => string = languageFor) => [...new Set(tags.split(' ').map(find))]

describe('languageFor', () => {
  it('finds each language by its own tag, in any case', () => {
    for (const language of Object.keys(OPEN_HELP)) {
      expect([language, language.toLowerCase(), language.toUpperCase()].map(languageFor)).to.deep.equal([language, language, language])
    }
  })

  it('reads Chinese by its script before its region', () => {
    expect(all('zh-Hant zh-TW zh-HK zh-MO zh-Hant-CN zh_TW zh-yue-HK yue')).to.deep.equal(['zh-TW'])
    expect(all('zh zh-CN zh-SG zh-Hans zh-Hans-HK zh-Hans-TW')).to.deep.equal(['zh-CN'])
  })

  it('takes the language of another region', () => {
    expect(
      ['pt', 'pt-PT', 'es-MX', 'es-419', 'fr-CA', 'de-AT', 'ar-EG', 'ja-JP', 'ko-KR', 'en-GB', 'de_CH.UTF-8'].map(languageFor),
    ).to.deep.equal(['pt-BR', 'pt-BR', 'es', 'es', 'fr', 'de', 'ar', 'ja', 'ko', 'en', 'de'])
  })

  it('answers with English for what there are no words in', () => {
    expect(all('nl he th x-pirate est arn kok Deutsch - 42')).to.deep.equal(['en'])
    expect(languageFor('')).to.equal('en')
  })
})

describe('directionOf', () => {
  it('knows who writes from right to left', () => {
    expect(all('ar ar-EG he fa-IR ur', directionOf)).to.deep.equal(['rtl'])
    expect(all('en zh-CN arn heb-x es', directionOf)).to.deep.equal(['ltr'])
  })
})
