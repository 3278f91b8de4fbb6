import { parseArgs } from 'node:util'
import { createProgress } from '../packages/server/src/main/progress.ts'
import { runPowerCuts, whyNoPowerCuts } from './power-cut/run.ts'

/** Cuts the power of the embedded store at random moments, on a simulated disk: `npm run power-cut -- --cuts 500 --seed 7`. */
const reason = whyNoPowerCuts()
if (reason) console.log(`Skipped: ${reason}.`)
else {
  const { values } = parseArgs({ options: { cuts: { type: 'string', default: '300' }, seed: { type: 'string' } } })
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32))
  const progress = createProgress()
  const options = { cuts: Number(values.cuts), seed, work: { conversations: 4, messages: 150 }, onProgress: progress.show }
  const { cuts, operations, syncs, promised, problems, control } = await runPowerCuts(options).finally(progress.stop)
  console.log(
    `${operations} operations with ${syncs} synchronisations; ${promised.messages} messages and ${promised.pictures} pictures acknowledged`,
  )
  console.log(`${cuts} power cuts, seed ${seed}: ${problems.length} problems`)
  for (const problem of problems.slice(0, 20)) console.log(problem)
  console.log(`control: on a disk that ignores synchronisation ${control.caught} of ${control.cuts} cuts did damage`)
  process.exitCode = problems.length === 0 && control.cuts > 0 && control.caught === control.cuts ? 0 : 1
}
