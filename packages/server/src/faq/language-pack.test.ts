import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readLanguagePack } from './language-pack.ts'

describe('the language pack of a locale', () => {
  it('is that of its language, named by its content', async () => {
    const [british, swiss, plain] = await Promise.all(['en-GB', 'zh-Hant-TW', 'zh'].map(readLanguagePack))
    assert.match(british?.name ?? '', /^en-[\da-f]{8}\.pack$/)
    assert.equal(swiss?.name, plain?.name)
    assert.ok(Math.hypot(...(plain?.pack.embed('退货') ?? [])) > 0)
  })

  it('is missing where there is none', async () => {
    assert.equal(await readLanguagePack('de'), undefined)
  })
})
