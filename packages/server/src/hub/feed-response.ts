import { type FeedOutput, MAX_BUFFERED } from './feed.ts'

/**
 * A feed as the body of a `Response`, for wherever there is no raw connection, such as a service worker's mock.
 * @param signal aborted when the reader gives up, as a request's is
 */
export function feedBody(open: (output: FeedOutput) => () => void, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  let drained = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let ended = false
        const breakOff = (reason: unknown) => {
          if (ended) return
          ended = true
          controller.error(reason)
          stop()
        }
        signal.addEventListener('abort', () => breakOff(signal.reason), { once: true })
        stop = open({
          write(text) {
            if (ended) return false
            controller.enqueue(encoder.encode(text))
            const room = controller.desiredSize ?? 0
            if (room <= 0) breakOff(new Error('The reader of the feed was too slow.'))
            return room > MAX_BUFFERED / 2
          },
          ready: () =>
            new Promise((resolve) => {
              drained = resolve
              if ((controller.desiredSize ?? 0) > MAX_BUFFERED / 2) resolve()
            }),
          end() {
            if (ended) return
            ended = true
            controller.close()
          },
        })
      },
      pull: () => drained(),
      cancel: () => stop(),
    },
    { highWaterMark: MAX_BUFFERED, size: (chunk) => chunk?.byteLength ?? 0 },
  )
}
