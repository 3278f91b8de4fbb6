import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { skipWithout } from '../packages/server/src/testing/programs.ts'
import { SHORT_PATIENCE } from '../scripts/chaos/patience.ts'
import { report } from '../scripts/chaos/report.ts'
import { runChaos } from '../scripts/chaos/run.ts'

describe('while servers are killed and connections are cut', () => {
  for (const [store, title, skip] of [
    ['sqlite', 'one server on SQLite', false],
    ['postgres', 'three servers on Postgres', skipWithout('postgres')],
  ] as const) {
    test(`${title}: what was sent is in the log once and in order, every reader sees it, and a sender that does it wrong is caught`, {
      skip,
    }, async (context) => {
      const seed = Math.floor(Math.random() * 2 ** 32)
      const result = await runChaos({ store, seconds: 15, seed, conversations: 12, patience: SHORT_PATIENCE })
      context.diagnostic(report(result))
      assert.deepEqual(result.problems, [], report(result))
    })
  }
})
