import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { gzipSync } from 'node:zlib'
import { nameOf } from '../contender.ts'
import type { Results } from '../results.ts'
import { kilobytes, table } from './cells.ts'
import { altText } from './chart.ts'
import { measureTables } from './measures.ts'
import { summary } from './summary.ts'
import { chromiumTimes, nodeTimes, sizes } from './times-tables.ts'

/** The page that says what was measured, how, and what came out. */
export function page(results: Results): string {
  return `# The FAQ search beside other libraries

Written by \`npm run bench:faq\`; do not edit. One run, the same entries and the same questions for every engine, on ${availableParallelism()} cores with Node ${process.versions.node}.

![${altText(results)}](faq.svg)

## What was measured

${tasksTable(results)}

- **accuracy@1, recall@3, recall@5, MRR@10**: whether, and how far up, a right entry is among the hits; over the questions in scope.
- **AUROC**: how often a question in scope scores higher than one out of scope; 50 is a coin. Our score is the confidence of \`answer()\`, that of a library its first hit's.
- **answered at 90 %**: the largest share of all questions, in scope or not, that one threshold answers with nine in ten right. The threshold is chosen in hindsight, for every
  engine alike; what \`answer()\` does at its own default, chosen when the index is compiled, stands beside it.
- **a slip**: one letter wrong, missing, doubled or swapped in an English question; one character missing in a Chinese one.
- **typed**: accuracy@1 when only so many of the characters are there.
- A standard error of a share p over n questions is √(p(1−p)/n): about ±5 points over 100 questions, ±1.8 over 700.

${enginesTable(results)}

A "+" marks the strongest set-up that we found among about five for each library, chosen by mean accuracy@1 over questions of these same tasks, which favours the libraries.
Every engine gets one document for each entry with all its phrasings, which was better than a document for each phrasing. "ˢ" marks a sample of ${results.sample ?? 200} questions, and
for slow engines 40 of them for slips and half questions.

## What was trained on what

The ranking and the confidence are learned from each task's own entries when its index is compiled: question, phrasings, answer. No test question is seen then. The language
packs are trained on the \`train\` lines of \`corpus/\` and on its lists of words that mean the same, and on nothing else; the corpus tasks take their phrasings from \`train\` and their
questions from \`test\`, so on those tasks a pack knows the questions, though not these words for them. On all other tasks it knows neither. But the fields of the
corpus were chosen by what shops and their neighbours are asked with the fields of these tasks in view: cards, accounts and loans, large marketplaces, nutrition, software, hobbies. No data set was
opened or copied for it; still, a pack that has heard of cards is at home in banking77, and one that has heard of loans in bqm. The lines "without pack" show what is owed to it.
The engine's constants and its table of words that mean the same were tuned by hand on banking77, hint3, stackfaq, bqm and jddc, and with the misses of half A of the shop's
questions in view, so these are not blind; which packs were kept was decided with those tasks in view, too. Half B was not read, but totals over both halves were seen. The \`test\` lines of the corpus are there for measuring only.

## Ours against the best library

"Best" is the highest figure of any library in any set-up, for each measure anew: no single library reaches all of them.

${summary(results)}

## Time

Milliseconds; in brackets how many times ours. Compile is from entries to an index that can be asked. A keystroke is a search for each character on the way to a question.

### In Node

${nodeTimes(results)}

### In Chromium

Ours and the two fastest libraries by keystroke, of those that find at least half as many answers as ours, in their strongest set-up. A page of its own for each, with a clock of 5 µs.

${chromiumTimes(results)}

## Size

KB of 1,000 bytes. Code is what a page loads to search an index that is there (esbuild). Ours opens, searches, answers, marks what was found and keeps a list steady while somebody types, and hears
pinyin and homophones; what reads a pack is loaded later, as are the packs themselves (${packSizes()}). The libraries' tokenizers and stemmers for the strongest set-ups are not counted.
Where a library cannot leave out the code that builds an index, that counts too.

${sizes(results)}

## Every engine, every task

${measureTables(results)}

## Limits

- The corpus and the shop's questions were written by hand, not logged; real shoppers may be kinder or harsher.
- Pinyin, first letters and traditional characters of the corpus are made by other software (\`pinyin-pro\`, \`opencc-js\`) than the engine's own tables; homophones exchange a
  quarter of the characters for the most frequent other one of the same sound, tone aside.
- A thousand entries are cut from the corpus' train lines: right for times and sizes, meaningless for accuracy, and so not asked for it.
- Other work on the machine lengthens the 95th percentile; ratios are steadier than milliseconds. uFuzzy is made for short lists of names and wants every word of the question.
- No neural model was compared; fine-tuned transformers find more than any engine here.
`
}

function packSizes(): string {
  const sizes = ['en', 'zh'].map((language) => {
    const bytes = readFileSync(new URL(`../../../packages/core/packs/${language}.pack`, import.meta.url))
    return `${language}: ${kilobytes(gzipSync(bytes, { level: 9 }).length)} with gzip`
  })
  return sizes.join(', ')
}

function tasksTable({ tasks }: Results): string {
  const rows = tasks.map(({ task }) => {
    const asked = task.questions.length
    const ways = task.entries.reduce((sum, { phrasings }) => sum + 1 + phrasings.length, 0) / task.entries.length
    return [
      task.name,
      task.source,
      String(task.entries.length),
      ways.toFixed(1),
      String(asked),
      String(task.questions.filter(({ gold }) => !gold.length).length),
    ]
  })
  return table(['task', 'what it is', 'entries', 'ways to ask each', 'questions', 'out of scope'], rows, 2)
}

function enginesTable({ contenders }: Results): string {
  return table(
    ['engine', 'set-up'],
    contenders.map((contender) => [nameOf(contender), contender.how]),
    2,
  )
}
