import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { createId, type EventsAnswer, type Problem, type SessionAnswer } from '@shopbell/core/protocol'
import { readFeed } from '../testing/feed-reader.ts'
import { skipWithout } from '../testing/programs.ts'
import { askJson, createDataDir, runCommand, startServer } from '../testing/server-process.ts'

const open = (url: string) => askJson<SessionAnswer>(`${url}/v1/sessions`, { method: 'POST', body: { site: 'demo' } })

function say(url: string, token: string, conversation: string, text: string, id = createId()): Promise<Response> {
  return fetch(`${url}/v1/conversations/${conversation}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ items: [{ id, content: { kind: 'text', text } }], handoff: true }),
  })
}

describe('a full disk', { skip: skipWithout('prlimit'), timeout: 60_000 }, () => {
  it('is refused with 503 until there is room again, readers read on, and nothing acknowledged is lost', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const server = await startServer(context, { DATA_DIR })
    // What no file may grow beyond looks to the database as a disk that takes nothing more.
    const limit = (size: string) => execFileSync('prlimit', [`--pid=${server.process.pid}`, `--fsize=${size}:unlimited`])
    const acknowledged: string[] = []
    const sendTo = async (token: string, conversation: string, id = createId()) => {
      const response = await say(server.url, token, conversation, 'x'.repeat(3900), id)
      const body = (await response.json()) as EventsAnswer | Problem
      if ('events' in body) acknowledged.push(...body.events.filter((event) => event.type === 'message').map((event) => event.id))
      return { status: response.status, retryAfter: response.headers.get('retry-after'), body }
    }
    const { accessToken, refreshToken } = await open(server.url)
    const conversation = createId()
    assert.equal((await sendTo(accessToken, conversation)).status, 200)
    const feed = await readFeed(`${server.url}/v1/events`, { authorization: `Bearer ${accessToken}` })
    context.after(() => feed.stop())

    limit('100000')
    const id = createId()
    let refused = await sendTo(accessToken, conversation, id)
    for (let n = 0; n < 15 && refused.status === 200; n++) refused = await sendTo(accessToken, conversation)
    assert.deepEqual(
      [refused.status, 'code' in refused.body && refused.body.code, refused.retryAfter],
      [503, 'storage-full', '30'],
      server.log(),
    )
    const path = `${server.url}/v1/conversations/${conversation}/events?after=0`
    const readable = await askJson<EventsAnswer>(path, { token: accessToken })
    assert.equal(readable.events.length > 0, true, 'who only reads is answered')

    limit('unlimited')
    const last = createId()
    assert.equal((await sendTo(accessToken, conversation, last)).status, 200)
    await feed.until((frame) => 'id' in frame && frame.id === last)
    await server.end('SIGKILL')
    const again = await startServer(context, { DATA_DIR })
    const session = await askJson<SessionAnswer>(`${again.url}/v1/sessions/refresh`, { method: 'POST', body: { refreshToken } })
    const stored = session.conversations.flatMap(({ events }) => events)
    assert.deepEqual(
      stored.filter(({ type }) => type === 'message').map((event) => event.id),
      acknowledged,
    )
    assert.deepEqual(
      stored.map(({ seq }) => seq),
      stored.map((_, index) => index + 1),
    )
  })
})

describe('two servers on one data folder', { timeout: 60_000 }, () => {
  it('take turns: the second one waits until the first is gone', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const first = await startServer(context, { DATA_DIR })
    const starting = startServer(context, { DATA_DIR, DATA_WAIT: '60' })
    const { accessToken } = await open(first.url)
    assert.equal((await say(first.url, accessToken, createId(), 'hello')).status, 200)
    await first.end('SIGTERM')
    const second = await starting
    assert.equal((await say(second.url, accessToken, createId(), 'hello again')).status, 200)
  })

  it('do not run side by side: the second one says what to do, and ends', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const first = await startServer(context, { DATA_DIR })
    const refused = await runCommand(['serve'], { DATA_DIR, DATA_WAIT: '1' })
    assert.equal(refused.code, 1)
    assert.match(
      refused.err,
      /"event":"data folder is in use, waiting","ms":1000\}\nThe data folder \S+ is in use by another Shopbell server/,
    )
    assert.deepEqual(await askJson(`${first.url}/healthz`), { ok: true })
  })
})

describe('a database thread that dies', { timeout: 60_000 }, () => {
  it('takes the process with it, so that a new one can be started', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const poison = join(DATA_DIR, 'poison.mjs')
    await writeFile(
      poison,
      `import { isMainThread, parentPort } from 'node:worker_threads'
       if (!isMainThread) parentPort?.on('message', (calls) => {
         if (calls.some(({ name }) => name === 'misses' || name === 'append')) throw new Error('canary')
       })`,
    )
    const server = await startServer(context, { DATA_DIR, NODE_OPTIONS: `--import=${pathToFileURL(poison)}` })
    const { accessToken } = await open(server.url)
    const ended = once(server.process, 'close')
    await say(server.url, accessToken, createId(), 'hello').catch(() => {})
    assert.deepEqual((await ended)[0], 1)
    assert.match(server.log(), /"level":"error","event":"database thread died, the server ends"/)
    assert.ok(!server.log().includes('canary'))
  })
})
