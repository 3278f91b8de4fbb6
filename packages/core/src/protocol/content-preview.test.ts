import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentPreview, offeredEntries } from './content-preview.ts'

test('questions are offered after a greeting and when one is not sure, and not to who said thank you or OK', () => {
  const suggestions = { kind: 'suggestions' as const, locale: 'en', entries: [{ id: 'sizes', question: 'Which size?' }] }
  assert.equal(offeredEntries(suggestions).length, 1)
  assert.equal(offeredEntries({ ...suggestions, courtesy: 'greeting' }).length, 1)
  assert.equal(offeredEntries({ ...suggestions, courtesy: 'thanks' }).length, 0)
  assert.equal(offeredEntries({ ...suggestions, courtesy: 'noted' }).length, 0)
  assert.deepEqual([contentPreview(suggestions), contentPreview({ ...suggestions, courtesy: 'thanks' })], ['Which size?', '🙂'])
})
