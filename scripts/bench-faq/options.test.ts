import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseOptions } from './options.ts'

const libraries = ['Shopbell', 'Fuse.js']

describe('the command line of the benchmark', () => {
  it('asks for everything when it is empty', () => {
    assert.deepEqual(parseOptions([], libraries), {})
  })

  it('names a folder, an engine in any case and a sample', () => {
    const options = parseOptions(['--tasks', 'more', '--only', 'fuse.JS', '--sample', '50'], libraries)
    assert.deepEqual(options, { tasks: 'more', only: 'Fuse.js', sample: 50 })
  })

  it('says which engines there are', () => {
    assert.throws(() => parseOptions(['--only', 'grep'], libraries), /no engine "grep"; --only takes one of Shopbell, Fuse\.js/)
  })

  it('refuses a sample that is no number of questions', () => {
    assert.throws(() => parseOptions(['--sample', '-3x'], libraries))
    assert.throws(() => parseOptions(['--sample', 'few'], libraries), /--sample few is no number of questions/)
  })
})
