import { setTimeout as delay } from 'node:timers/promises'
import { createClient } from '../../packages/core/src/index.ts'
import { type Cursor, type FeedFrame, formatCursor } from '../../packages/core/src/protocol/index.ts'
import type { Pair } from './cuts.ts'
import type { CuttingProxy } from './cutting-proxy.ts'
import { household } from './shoppers.ts'

/** Our client as the writer; as the reader a feed that is read by hand, so that nothing in the client can hide a message that came twice. */
export async function openOurPair({ port }: CuttingProxy, index: number): Promise<Pair> {
  const server = `http://127.0.0.1:${port}`
  let token = ''
  const fetchFrom: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
    headers.set('x-forwarded-for', household(index))
    token = headers.get('authorization') ?? token
    return fetch(input, { ...init, headers })
  }
  const client = createClient({ server, site: 'demo', fetch: fetchFrom })
  const seen: string[] = []
  const ended = new AbortController()
  const cursor: Cursor = { epoch: '', seen: {} }

  function take(frame: FeedFrame): void {
    if (frame.type === 'hello') cursor.epoch = frame.epoch
    if (!('seq' in frame)) return
    cursor.seen[frame.conversation] = frame.seq
    if (frame.type === 'message' && frame.content.kind === 'text') seen.push(frame.content.text)
  }

  async function read(): Promise<void> {
    for (; !ended.signal.aborted; await delay(200)) {
      if (!token) continue
      const query = cursor.epoch ? `?cursor=${encodeURIComponent(formatCursor(cursor))}` : ''
      await readFeed(`${server}/v1/events${query}`, token, ended.signal, take).catch(() => {})
    }
  }

  void read()
  return {
    send: (text) => void client.send(text, { handoff: true }),
    seen: () => seen,
    close() {
      ended.abort()
      client.destroy()
    },
  }
}

async function readFeed(url: string, authorization: string, signal: AbortSignal, take: (frame: FeedFrame) => void): Promise<void> {
  const response = await fetch(url, { headers: { authorization }, signal })
  if (!response.ok) return
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    const parts = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1]
      if (data) take(JSON.parse(data) as FeedFrame)
    }
  }
}
