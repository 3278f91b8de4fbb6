import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/** A reporter of @web/test-runner that leaves how many tests passed, and which failed with what words, in the file that TALLY_FILE names. */
export function tallyElements() {
  return {
    onTestRunFinished({ sessions }) {
      const tally = { passed: 0, failed: [] }
      for (const { testFile, testResults, errors } of sessions) {
        const file = relative('.', testFile)
        for (const { message } of errors) tally.failed.push(`${file}\n${message}`)
        if (testResults) countSuite(testResults, file, tally)
      }
      if (process.env.TALLY_FILE) writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally))
    },
  }
}

function countSuite({ tests, suites }, file, tally) {
  for (const { name, passed, error } of tests) {
    if (passed) tally.passed++
    else tally.failed.push(`${file}: ${name}\n${error?.message ?? 'It did not end.'}`)
  }
  for (const suite of suites) countSuite(suite, file, tally)
}
