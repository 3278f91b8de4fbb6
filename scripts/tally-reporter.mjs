/** A reporter of node:test that writes only how many tests passed and failed, and why others were skipped. */
export default async function* tally(source) {
  const count = { passed: 0, failed: 0 }
  const skipped = new Set()
  for await (const { type, data } of source) {
    if (data?.skip !== undefined) {
      skipped.add(`${data.name}: ${data.skip}`)
      continue
    }
    if (data?.details?.type === 'suite') continue
    if (type === 'test:pass') count.passed++
    if (type === 'test:fail') count.failed++
  }
  yield JSON.stringify({ ...count, skipped: [...skipped] })
}
