import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '../packages/server/src/app/languages/languages.ts'
import { OPEN_HELP } from '../packages/widget/src/strings/languages.ts'
import { createPhrasing } from '../packages/widget/src/strings/phrasing.ts'
import { loadWording } from '../packages/widget/src/strings.ts'

const widget = Object.keys(OPEN_HELP) as (keyof typeof OPEN_HELP)[]

test('the assistant hears all languages that the widget speaks', () => {
  assert.deepEqual(LANGUAGES.map(({ tag }) => tag).sort(), [...widget].sort())
})

for (const { tag, says } of LANGUAGES) {
  test(`the assistant answers a courtesy in ${tag} in the words that the widget has for it`, async () => {
    const language = widget.find((known) => known === tag)
    assert.ok(language)
    const { write } = await loadWording(language)
    assert.deepEqual(says, write(createPhrasing(tag)).chat.courtesies)
  })
}
