import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ChatMessage, createClient, createMemoryStorage } from '@shopbell/core'
import { until } from '@shopbell/core/testing'
import { createDataDir, startServer } from '../testing/server-process.ts'

const own = (messages: readonly ChatMessage[]) =>
  messages.flatMap(({ from, content }) => (from.role === 'visitor' && content?.kind === 'text' ? content.text : []))
const allSent = (count: number) => (messages: readonly ChatMessage[]) =>
  own(messages).length === count && messages.every(({ delivery }) => !['sending', 'retrying', 'failed'].includes(delivery))

describe('a server that is replaced while somebody writes', { timeout: 60_000 }, () => {
  it('loses, doubles and reorders nothing, and the open client goes on by itself', async (context) => {
    const DATA_DIR = await createDataDir(context)
    let server = await startServer(context, { DATA_DIR })
    const PORT = new URL(server.url).port
    const storage = createMemoryStorage()
    const client = createClient({ server: server.url, site: 'demo', storage })
    const chat = client.$chat.get()
    const written: string[] = []
    const write = (text: string) => {
      written.push(text)
      chat.send({ kind: 'text', text }, { handoff: true })
    }
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 3; n++) write(`round ${round}, before ${n}`)
      await until(chat.$connection, (status) => status === 'online')
      const ended = server.end('SIGTERM')
      for (let n = 0; n < 3; n++) write(`round ${round}, during ${n}`)
      assert.equal(await ended, 0)
      // It was told that the server goes, and is on its way back already.
      await until(chat.$connection, (status) => status !== 'online')
      server = await startServer(context, { DATA_DIR, PORT })
      chat.wake()
      await until(chat.$messages, allSent(written.length))
      assert.deepEqual(own(chat.$messages.get()), written)
    }
    client.destroy()
    const reloaded = createClient({ server: server.url, site: 'demo', storage })
    await reloaded.$chat.get().resume()
    assert.deepEqual(own(reloaded.$chat.get().$messages.get()), written)
    reloaded.destroy()
  })
})
