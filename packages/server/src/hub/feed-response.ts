import { type FeedOutput, MAX_BUFFERED } from './feed.ts'

/**
 * A feed as the body of a `Response`, for wherever there is no raw connection, such as a service worker's mock.
 * @param signal aborted when the reader gives up, as a request's is
 */
export function feedBody(open: (output: FeedOutput) => () => void, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let isOver = false
  let stop = () => {}
  let drained = () => {}

  function start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    const room = () => controller.desiredSize ?? 0
    const breakOff = (reason: unknown) => {
      if (isOver) return
      isOver = true
      controller.error(reason)
      stop()
    }
    stop = open({
      write(text) {
        if (isOver) return false
        controller.enqueue(encoder.encode(text))
        if (room() <= 0) breakOff(new Error('The reader of the feed was too slow.'))
        return room() > MAX_BUFFERED / 2
      },
      ready: () =>
        new Promise((resolve) => {
          drained = resolve
          if (room() > MAX_BUFFERED / 2) resolve()
        }),
      end() {
        if (isOver) return
        isOver = true
        controller.close()
      },
    })
    if (signal.aborted) breakOff(signal.reason)
    signal.addEventListener('abort', () => breakOff(signal.reason), { once: true })
  }

  return new ReadableStream<Uint8Array>(
    {
      start,
      pull: () => drained(),
      cancel() {
        isOver = true
        stop()
      },
    },
    { highWaterMark: MAX_BUFFERED, size: (chunk) => chunk?.byteLength ?? 0 },
  )
}
