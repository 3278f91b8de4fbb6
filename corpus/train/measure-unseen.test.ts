import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foundUnseen, holdOut } from './measure-unseen.ts'
import type { Corpus, CorpusQuestion } from './read-corpus.ts'

const question = (id: string): CorpusQuestion => ({ id, ask: id, train: [id, id, id, `${id} four`], test: [`${id} five`] })
const corpus: Corpus = { questions: [...'abcdefghij'].map(question), outOfScope: question(''), sameMeaning: [['a', 'b']] }
/** Knows the first letters of the alphabet, each as a direction of its own. */
const packOf = (letters: string) => ({
  id: 1,
  dimensions: letters.length,
  embed: (text: string) => Float32Array.from(letters, (letter) => Number(text.startsWith(letter))),
})

describe('measuring a pack on questions that it has not seen', () => {
  const ids = ({ questions }: Corpus) => questions.map(({ id }) => id)

  it('keeps three of ten questions back with all their lines, others for another seed', () => {
    const { seen, unseen } = holdOut(corpus, 1)
    assert.equal(unseen.questions.length, 3)
    assert.deepEqual([...ids(seen), ...ids(unseen)].sort(), ids(corpus))
    assert.deepEqual(holdOut(corpus, 1), { seen, unseen })
    assert.ok([2, 3, 4].some((seed) => ids(holdOut(corpus, seed).unseen).join() !== ids(unseen).join()))
  })

  it('counts the lines that come nearest to their own question, of those that do not stand for it', () => {
    const four = { ...corpus, questions: corpus.questions.slice(0, 4) }
    assert.equal(foundUnseen(packOf('abcd'), four), 1)
    assert.equal(foundUnseen(packOf('bcd'), four), 0.75)
    assert.equal(foundUnseen(packOf('cd'), four), 0.5)
  })
})
