import type { FaqIndex } from '@shopbell/core/faq'
import { parseCsv } from './csv.ts'

/** A question, and the entries that answer it; none when the FAQ does not. */
export interface TestQuestion {
  line: number
  question: string
  expected: string[]
}

/** A question that did not go as expected. */
export interface TestMiss extends TestQuestion {
  /** What was found first, if anything. */
  found: string | undefined
  /** Place of the expected entry, from 1; undefined when it is not among the first ten. */
  place: number | undefined
  /** Whether `answer()` would have said the wrong thing. */
  wrong: boolean
}

/** How an index does on test questions. */
export interface TestReport {
  /** Questions with an expected entry, and questions without. */
  inScope: number
  outOfScope: number
  foundAt1: number
  foundAt3: number
  /** Questions with an expected entry to which `answer()` says nothing. */
  unsure: number
  /** Answers of `answer()` that are not expected, also to questions without an expected entry. */
  wrong: number
  /** Answers of `answer()` that are expected. */
  right: number
  misses: TestMiss[]
}

/**
 * Reads test questions: CSV with `question,expected`; several ids apart by `|`, empty for "not in the FAQ".
 * @throws SourceError
 */
export function parseTestQuestions(file: string, text: string): TestQuestion[] {
  return parseCsv(file, text, ['question', 'expected']).map(({ line, cells }) => {
    const expected = (cells['expected'] ?? '').split('|').map((id) => id.trim())
    return { line, question: cells['question'] ?? '', expected: expected.filter(Boolean) }
  })
}

/**
 * Asks an index all questions.
 * @param precision share of answers that has to be right, as for `answer()`
 */
export function testQuestions(index: FaqIndex, questions: readonly TestQuestion[], precision?: number): TestReport {
  const report: TestReport = { inScope: 0, outOfScope: 0, foundAt1: 0, foundAt3: 0, unsure: 0, wrong: 0, right: 0, misses: [] }
  for (const question of questions) {
    const hits = index.search(question.question, { limit: 10 })
    const said = index.answer(question.question, precision === undefined ? {} : { precision })
    const place = hits.findIndex(({ id }) => question.expected.includes(id)) + 1 || undefined
    const wrong = said !== null && !question.expected.includes(said.id)
    if (wrong) report.wrong++
    else if (said) report.right++
    if (question.expected.length) {
      report.inScope++
      if (place === 1) report.foundAt1++
      if (place !== undefined && place <= 3) report.foundAt3++
      if (!said) report.unsure++
    } else report.outOfScope++
    if (wrong || (question.expected.length && place !== 1)) report.misses.push({ ...question, found: hits[0]?.id, place, wrong })
  }
  return report
}
