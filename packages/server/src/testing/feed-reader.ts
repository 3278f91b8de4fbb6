import assert from 'node:assert/strict'
import type { FeedFrame } from '@shopbell/core/protocol'

/** A feed that a test reads over the network. */
export interface FeedReader {
  /** All frames so far. */
  frames: readonly FeedFrame[]
  /** Resolves with the first frame, past or to come, that is wanted; rejects when the feed ends before. */
  until(isWanted: (frame: FeedFrame) => boolean): Promise<FeedFrame>
  /** Resolves when the feed is over. */
  ended: Promise<void>
  stop(): void
}

/** Opens a feed, and resolves once it said hello. */
export async function readFeed(url: string, headers: Record<string, string>): Promise<FeedReader> {
  const controller = new AbortController()
  const response = await fetch(url, { headers, signal: controller.signal })
  assert.equal(response.status, 200)
  const frames: FeedFrame[] = []
  const waiting = new Set<() => void>()
  let isOver = false

  async function read(): Promise<void> {
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1]
        if (data) frames.push(JSON.parse(data) as FeedFrame)
      }
      for (const look of waiting) look()
    }
  }
  const ended = read()
    .catch(() => {})
    .then(() => {
      isOver = true
      for (const look of waiting) look()
    })

  const reader: FeedReader = {
    frames,
    ended,
    until: (isWanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const frame = frames.find(isWanted)
          if (frame) resolve(frame)
          else if (isOver) reject(new Error(`The feed ended after ${frames.map(({ type }) => type).join(', ')}.`))
          else return
          waiting.delete(look)
        }
        waiting.add(look)
        look()
      }),
    stop: () => controller.abort(),
  }
  await reader.until(({ type }) => type === 'hello')
  return reader
}
