import { parseArgs } from 'node:util'

/** What the benchmark was asked to do. */
export interface Options {
  /** A folder with more tasks. */
  tasks?: string
  /** The one library to measure; its figures are printed and nothing is written. */
  only?: string
  /** Most questions of a task that each engine is asked. */
  sample?: number
}

/**
 * Reads the command line.
 * @param libraries names that `--only` may give, in any case
 */
export function parseOptions(args: string[], libraries: readonly string[]): Options {
  const { values } = parseArgs({ args, options: { tasks: { type: 'string' }, only: { type: 'string' }, sample: { type: 'string' } } })
  const only = libraries.find((name) => name.toLowerCase() === values.only?.toLowerCase())
  if (values.only && !only) throw new Error(`There is no engine "${values.only}"; --only takes one of ${libraries.join(', ')}.`)
  const sample = Number(values.sample)
  if (values.sample !== undefined && !(Number.isInteger(sample) && sample > 0))
    throw new Error(`--sample ${values.sample} is no number of questions; for example --sample 200.`)
  return { ...(values.tasks && { tasks: values.tasks }), ...(only && { only }), ...(values.sample && { sample }) }
}
