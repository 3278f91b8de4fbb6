import { relative } from 'node:path'

/** A reporter of node:test that writes only how many tests passed, which failed and with what words, and why others were skipped. */
export default async function* tally(source) {
  let passed = 0
  const failed = []
  const skipped = new Set()
  for await (const { type, data } of source) {
    if (data?.skip !== undefined) {
      skipped.add(`${data.name}: ${data.skip}`)
      continue
    }
    if (data?.details?.type === 'suite') continue
    if (type === 'test:pass') passed++
    if (type === 'test:fail') failed.push(describe(data))
  }
  yield JSON.stringify({ passed, failed, skipped: [...skipped] })
}

function describe({ name, file, details: { error } }) {
  const words = error.cause?.stack ?? error.cause ?? error.message
  return `${file ? `${relative('.', file)}: ` : ''}${name}\n${`${words}`.replace(/\n +at .*\bnode:.*/g, '')}`
}
