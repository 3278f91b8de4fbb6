import { writeFileSync } from 'node:fs'

/** A reporter of @web/test-runner that leaves how many tests passed and failed in the file that TALLY_FILE names. */
export function tallyElements() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0 }
      for (const { testResults, errors } of sessions) {
        count.failed += errors.length
        if (testResults) countSuite(testResults, count)
      }
      if (process.env.TALLY_FILE) writeFileSync(process.env.TALLY_FILE, JSON.stringify(count))
    },
  }
}

function countSuite({ tests, suites }, count) {
  for (const { passed } of tests) count[passed ? 'passed' : 'failed']++
  for (const suite of suites) countSuite(suite, count)
}
