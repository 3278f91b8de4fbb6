import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { runPowerCuts, whyNoPowerCuts } from '../scripts/power-cut/run.ts'

describe('when the power is cut', { skip: whyNoPowerCuts() }, () => {
  test('everything that the embedded store acknowledged is there, and a disk that ignores synchronisation is noticed', async (context) => {
    const seed = Math.floor(Math.random() * 2 ** 32)
    context.diagnostic(`seed ${seed}`)
    const { cuts, promised, problems, control } = await runPowerCuts({ cuts: 40, seed, work: { conversations: 4, messages: 100 } })
    assert.deepEqual(problems, [])
    assert.deepEqual([cuts > 0, promised.messages, control.cuts > 0, control.caught], [true, 400, true, control.cuts])
  })
})
