const LEAST_LINES = 2

/**
 * The features that say most about what a line asks: frequent in few questions rather than in all.
 * @param questions for each question, for each line, its features
 * @param most how many are chosen
 */
export function chooseFeatures(questions: readonly number[][][], most: number): number[] {
  const counts = new Map<number, Map<number, number>>()
  questions.forEach((lines, question) => {
    for (const features of lines) {
      for (const feature of new Set(features)) {
        const found = counts.get(feature) ?? new Map<number, number>()
        counts.set(feature, found.set(question, (found.get(question) ?? 0) + 1))
      }
    }
  })
  const said = [...counts].flatMap(([feature, found]) => {
    const lines = [...found.values()].reduce((a, b) => a + b, 0)
    const worth = [...found.values()].reduce((sum, count) => sum + count * Math.log((count / lines) * questions.length), 0)
    return lines < LEAST_LINES ? [] : [{ feature, worth }]
  })
  const inOrder = said.sort((a, b) => b.worth - a.worth || a.feature - b.feature)
  return inOrder.slice(0, most).map(({ feature }) => feature)
}
