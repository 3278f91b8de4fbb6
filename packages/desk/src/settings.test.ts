import { expect } from 'chai'
import { createSettings } from './settings.ts'

function storage(start: Record<string, string> = {}) {
  const values = new Map(Object.entries(start))
  return { values, getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) }
}

describe('settings', () => {
  it("speak the browser's language, and are quiet", () => {
    expect(createSettings({ storage: storage(), languages: ['zh-TW', 'en'] }).$locale.get()).to.equal('zh-CN')
    expect(createSettings({ storage: storage(), languages: ['fr', 'en-GB'] }).$locale.get()).to.equal('en')
    const { $sound, $shortcuts } = createSettings({ storage: storage(), languages: [] })
    expect([$sound.get(), $shortcuts.get()]).to.deep.equal([false, true])
  })

  it('are kept for the next visit', () => {
    const kept = storage()
    const first = createSettings({ storage: kept, languages: ['en'] })
    first.$locale.set('zh-CN')
    first.$sound.set(true)
    first.$shortcuts.set(false)
    const second = createSettings({ storage: kept, languages: ['en'] })
    expect([second.$locale.get(), second.$sound.get(), second.$shortcuts.get()]).to.deep.equal(['zh-CN', true, false])
  })

  it('ignore what makes no sense, and a storage that is forbidden', () => {
    expect(createSettings({ storage: storage({ 'shopbell-desk:locale': 'tlh' }), languages: ['en'] }).$locale.get()).to.equal('en')
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const settings = createSettings({ storage: { getItem: forbidden, setItem: forbidden }, languages: ['en'] })
    settings.$sound.set(true)
    expect(settings.$sound.get()).to.equal(true)
  })
})
