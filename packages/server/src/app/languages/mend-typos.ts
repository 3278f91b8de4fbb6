/** Puts words of a vocabulary where a word is one slip of a finger away: a letter more, less, other or two exchanged. Plurals are no slips. */
export function mendTypos(sentence: string, vocabulary: readonly string[]): string {
  return sentence
    .split(' ')
    .map((word) => {
      const isKnown = vocabulary.some((known) => word === known || isPlural(word, known))
      return isKnown ? word : (vocabulary.find((known) => isSlip(word, known)) ?? word)
    })
    .join(' ')
}

function isPlural(word: string, known: string): boolean {
  return ['s', 'es', 'n', 'en'].some((ending) => word === known + ending)
}

/** Whether one edit makes one word of the other; the first letter is seldom wrong, and short words have too many neighbours. */
function isSlip(word: string, known: string): boolean {
  if (word[0] !== known[0] || Math.abs(word.length - known.length) > 1) return false
  let same = 0
  while (same < word.length && word[same] === known[same]) same++
  const [left, right] = [word.slice(same), known.slice(same)]
  const isExchanged = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)
  if (known.length < 5) return isExchanged
  return isExchanged || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)
}
