import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { chanceOf } from './chance.ts'
import type { Task, TaskQuestion } from './task.ts'
import { withTypo } from './typo.ts'

/** A Chinese task as its questions are otherwise typed: pinyin, first letters, traditional characters, and characters that sound the same. */
export function chineseVariants(task: Task): Task[] {
  const toTraditional = Converter({ from: 'cn', to: 'tw' })
  const homophones = homophonesOf(task)
  return [
    variant(task, 'pinyin', (text) => spelled(text, 'none')),
    variant(task, 'initials', (text) => spelled(text, 'first')),
    variant(task, 'traditional', toTraditional),
    variant(task, 'homophones', (text) => withHomophones(text, homophones)),
  ]
}

function variant(task: Task, name: string, change: (text: string) => string): Task {
  const changed = ({ text, gold }: TaskQuestion) => ({ text: change(text), gold, typo: withTypo(change(text)) })
  const questions = task.questions.filter(({ text }) => /\p{sc=Han}/u.test(text)).map(changed)
  return { ...task, name: `${task.name}-${name}`, source: `corpus-zh, its questions as ${name}`, questions }
}

function spelled(text: string, how: 'none' | 'first'): string {
  return text.replace(/\p{sc=Han}+/gu, (run) =>
    soundsOf(run)
      .map((sound) => (how === 'first' ? sound.slice(0, 1) : sound))
      .join(''),
  )
}

function soundsOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true })
}

/** For each syllable the characters of the task with it, the most frequent first: what an input method offers first, about. */
function homophonesOf({ entries, questions }: Task): Map<string, string[]> {
  const texts = [...entries.flatMap(({ question, phrasings }) => [question, ...phrasings]), ...questions.map(({ text }) => text)]
  const counts = new Map<string, number>()
  for (const character of texts.join('').match(/\p{sc=Han}/gu) ?? []) counts.set(character, (counts.get(character) ?? 0) + 1)
  const bySound = new Map<string, string[]>()
  for (const [character] of [...counts].sort((a, b) => b[1] - a[1])) {
    const sound = soundsOf(character)[0] ?? ''
    bySound.set(sound, [...(bySound.get(sound) ?? []), character])
  }
  return bySound
}

/** One in four characters, and at least one, gives way to another that sounds the same. */
function withHomophones(text: string, homophones: Map<string, string[]>): string {
  const chance = chanceOf(text)
  const characters = [...text]
  const changes = characters.flatMap((character, i) => {
    if (!/\p{sc=Han}/u.test(character)) return []
    const others = (homophones.get(soundsOf(character)[0] ?? '') ?? []).filter((other) => other !== character)
    return others[0] ? [{ i, other: others[0], rank: chance() }] : []
  })
  const wanted = Math.max(1, Math.round((text.match(/\p{sc=Han}/gu) ?? []).length / 4))
  for (const { i, other } of changes.sort((a, b) => a.rank - b.rank).slice(0, wanted)) characters[i] = other
  return characters.join('')
}
