import { expect } from 'chai'
import { accentColours } from './site-accent.ts'

describe('accentColours', () => {
  it('keeps a colour where it can be read', () => {
    expect(accentColours('#2f5d50')?.accent).to.match(/^light-dark\(#2f5d50, #[0-9a-f]{6}\)$/)
    expect(accentColours('#9fe0cf')?.accent).to.match(/^light-dark\(#[0-9a-f]{6}, #9fe0cf\)$/)
  })

  it('darkens or lightens it until it can', () => {
    expect(accentColours('#ffee00')?.accent).to.equal('light-dark(#7a7200, #ffee00)')
    expect(accentColours('#000080')?.accent).to.equal('light-dark(#000080, #9999ff)')
  })

  it('takes nothing but a colour', () => {
    expect(accentColours('red; background: url(//x)')).to.equal(undefined)
    expect(accentColours(undefined)).to.equal(undefined)
  })
})
