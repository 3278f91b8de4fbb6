/** A reporter of node:test that writes only how many tests passed and failed. */
export default async function* tally(source) {
  const count = { passed: 0, failed: 0 }
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite') continue
    if (type === 'test:pass') count.passed++
    if (type === 'test:fail') count.failed++
  }
  yield JSON.stringify(count)
}
