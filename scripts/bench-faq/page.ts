import { type Contender, nameOf } from './contender.ts'
import { CONTENDERS } from './contenders.ts'
import type { Task } from './tasks/task.ts'
import { measureTimes, strokesOf, type Times } from './times.ts'

declare global {
  /** Times a contender by its name in tables; called from outside the page. */
  var measureInPage: (name: string, task: Task) => Promise<Times>
}

globalThis.measureInPage = async (name, task) => {
  const contender = CONTENDERS.find((one) => nameOf(one) === name)
  if (!contender) throw new Error(`There is no engine "${name}" in the page.`)
  return { ...(await measureTimes(contender, task)), longTasks: await countLongTasks(contender, task) }
}

/** Types questions, each key a task of its own, as keys are. */
async function countLongTasks(contender: Contender, task: Task): Promise<number> {
  const { search } = await contender.open(task.entries, task.locale)
  await nextTask()
  let count = 0
  const observer = new PerformanceObserver((list) => {
    count += list.getEntries().length
  })
  observer.observe({ type: 'longtask' })
  for (const typed of strokesOf(task)) {
    search(typed)
    await nextTask()
  }
  // What was seen last is told a little later.
  await new Promise((resolve) => setTimeout(resolve, 100))
  count += observer.takeRecords().length
  observer.disconnect()
  return count
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
