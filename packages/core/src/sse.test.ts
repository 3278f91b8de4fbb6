import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createStreamParser, type StreamedEvent } from './sse.ts'

const STREAM = ': hello\n\nevent: message\nid: 7\ndata: {"a":1}\n\nretry: 10\ndata:one\r\ndata: two\r\n\r\nevent: nothing\n\ndata: last'

function parseInChunks(size: number): StreamedEvent[] {
  const events: StreamedEvent[] = []
  const parse = createStreamParser((event) => events.push(event))
  for (let i = 0; i < STREAM.length; i += size) parse(STREAM.slice(i, i + size))
  return events
}

describe('a stream of events', () => {
  test('is read the same however it is cut, and an unfinished event is kept back', () => {
    for (let size = 1; size <= STREAM.length; size++) {
      assert.deepEqual(
        parseInChunks(size),
        [
          { id: '7', data: '{"a":1}' },
          { id: '7', data: 'one\ntwo' },
        ],
        `in chunks of ${size}`,
      )
    }
  })
})
