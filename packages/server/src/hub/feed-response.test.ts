import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type FeedOutput, MAX_BUFFERED } from './feed.ts'
import { feedBody } from './feed-response.ts'

/** A body whose feed the test writes itself. */
function createBody(signal = new AbortController().signal) {
  const stopped: string[] = []
  let output: FeedOutput | undefined
  const body = feedBody((given) => {
    output = given
    return () => stopped.push('stopped')
  }, signal)
  return { body, stopped, output: output as unknown as FeedOutput }
}

describe('a feed as a body', () => {
  it('asks to wait while the reader is behind, and goes on when it has caught up', async () => {
    const { body, output } = createBody()
    assert.equal(output.write('x'.repeat(1000)), true)
    assert.equal(output.write('x'.repeat(MAX_BUFFERED * 0.6)), false)
    const reader = body.getReader()
    await reader.read()
    await reader.read()
    await output.ready()
    assert.equal(output.write('x'), true)
  })

  it('is cut when more piles up than a reader may owe', async () => {
    const { body, output, stopped } = createBody()
    output.write('x'.repeat(MAX_BUFFERED + 1))
    await assert.rejects(body.getReader().read(), /too slow/)
    assert.deepEqual(stopped, ['stopped'])
    assert.equal(output.write('more'), false)
  })

  it('stops the feed when its reader leaves or gives up', async () => {
    const left = createBody()
    await left.body.cancel()
    assert.deepEqual(left.stopped, ['stopped'])
    const controller = new AbortController()
    const aborted = createBody(controller.signal)
    const reading = aborted.body.getReader().read()
    controller.abort()
    await assert.rejects(reading, { name: 'AbortError' })
    assert.deepEqual(aborted.stopped, ['stopped'])
  })

  it('ends when the feed ends', async () => {
    const { body, output } = createBody()
    output.end()
    output.end()
    assert.equal((await body.getReader().read()).done, true)
  })
})
