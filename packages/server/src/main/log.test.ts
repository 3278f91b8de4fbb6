import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { blurAddress, createLineBuffer, createLog, describeError, type LogFields } from './log.ts'

describe('the log', () => {
  it('says what it may, and drops every other field', () => {
    const lines: string[] = []
    const log = createLog(
      (line) => lines.push(line),
      () => new Date(0),
    )
    const fields = { status: 201, route: '/v1/sessions', text: 'secret', token: 'secret' } as LogFields
    log('info', 'request', fields)
    assert.deepEqual(lines, ['{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"request","route":"/v1/sessions","status":201}\n'])
  })

  it('is written once a turn, or at once when there is no time left', async () => {
    const written: string[] = []
    const { add, flush } = createLineBuffer((text) => written.push(text))
    add('one\n')
    add('two\n')
    assert.deepEqual(written, [])
    await new Promise((resolve) => setImmediate(resolve))
    add('three\n')
    flush()
    assert.deepEqual(written, ['one\ntwo\n', 'three\n'])
    await new Promise((resolve) => setImmediate(resolve))
    assert.equal(written.length, 2)
  })

  it('names a network, not a household', () => {
    assert.equal(blurAddress('203.0.113.77'), '203.0.113.0')
    assert.equal(blurAddress('::ffff:203.0.113.77'), '203.0.113.0')
    assert.equal(blurAddress('2001:db8:1:2:3:4:5:6'), '2001:db8:1::')
    assert.equal(blurAddress(undefined), undefined)
  })

  it('tells where an error happened, not what it says', () => {
    const described = describeError(new TypeError('the message of a shopper'))
    assert.equal(described.error, 'TypeError')
    assert.match(String(described.stack), /^at .*log\.test/)
    assert.doesNotMatch(JSON.stringify(described), /shopper/)
  })
})
