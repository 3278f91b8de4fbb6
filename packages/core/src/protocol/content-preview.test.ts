import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentPreview, offersChoices } from './content-preview.ts'

test('questions are offered after a greeting and when one is not sure, and not to who said thank you or OK', () => {
  const suggestions = { kind: 'suggestions' as const, locale: 'en', entries: [{ id: 'sizes', question: 'Which size?' }] }
  assert.deepEqual([undefined, 'greeting' as const, 'thanks' as const, 'noted' as const].map(offersChoices), [true, true, false, false])
  assert.deepEqual([contentPreview(suggestions), contentPreview({ ...suggestions, courtesy: 'thanks' })], ['Which size?', '🙂'])
})
