import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { compileFaq } from '../compile/index.ts'
import { openFaq } from '../open.ts'
import { featuresOf } from './features.ts'
import { openPack, type Pack } from './open-pack.ts'
import { writePack } from './write-pack.ts'

const NONE = new Map<string, string>()

/** A pack that knows two things, each by a few words. */
function packOf(...groups: string[][]): Pack {
  const vectors = new Map<number, number[]>()
  groups.forEach((words, g) => {
    for (const word of words) for (const key of featuresOf(word, NONE)) vectors.set(key, [g === 0 ? 3 : 0, g === 1 ? 3 : 0])
  })
  return openPack(writePack({ dimensions: 2, vectors, folds: NONE }))
}

const pack = packOf(['frobnicate', 'quux', 'zonk'], ['blorp', 'wibble', 'snark'])
const other = packOf(['blorp', 'quux'], ['zonk', 'snark'])
const entries = [
  { id: 'first', question: 'how to frobnicate', phrasings: ['zonk it', 'zonk please'] },
  { id: 'second', question: 'where to blorp', phrasings: ['wibble it', 'wibble please'] },
  { id: 'third', question: 'opening hours' },
]

describe('an index that was made with a pack', () => {
  let bytes: Uint8Array
  before(async () => {
    bytes = await compileFaq(entries, { locale: 'en', pack })
  })

  it('finds by what words mean, once the pack is there', () => {
    const faq = openFaq(bytes)
    assert.deepEqual(faq.search('quux'), [])
    assert.equal(faq.use(pack), true)
    assert.deepEqual([faq.search('quux')[0]?.id, faq.search('snark')[0]?.id], ['first', 'second'])
    assert.deepEqual(openFaq(bytes, { pack }).search('quux'), faq.search('quux'))
  })

  it('finds by words alone, as one that was made without, while the pack is not there or is another', async () => {
    const plain = openFaq(await compileFaq(entries, { locale: 'en' }))
    const strange = openFaq(bytes)
    assert.equal(strange.use(other), false)
    for (const faq of [openFaq(bytes), openFaq(bytes, { pack: other }), strange])
      for (const query of ['zonk it now', 'where to wibble', 'quux']) {
        assert.deepEqual(faq.search(query), plain.search(query))
        assert.deepEqual(faq.answer(query, { precision: 0 }), plain.answer(query, { precision: 0 }))
      }
    assert.equal(plain.use(pack), false)
  })

  it('is surer of what both its words and its meaning say', () => {
    const sure = (query: string) => openFaq(bytes, { pack }).answer(query, { precision: 0 })?.confidence ?? 0
    assert.ok(sure('how to frobnicate zonk') > sure('how to quux'))
  })
})
