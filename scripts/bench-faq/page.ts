import { nameOf } from './contender.ts'
import { CONTENDERS } from './contenders.ts'
import type { Task } from './tasks/task.ts'
import { measureTimes, type Times } from './times.ts'

declare global {
  /** Times a contender by its name in tables; called from outside the page. */
  var measureInPage: (name: string, task: Task) => Promise<Times>
}

globalThis.measureInPage = (name, task) => {
  const contender = CONTENDERS.find((one) => nameOf(one) === name)
  if (!contender) throw new Error(`There is no engine "${name}" in the page.`)
  return measureTimes(contender, task)
}
