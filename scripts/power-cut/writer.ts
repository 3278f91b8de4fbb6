import { writeSync } from 'node:fs'
import type { MessageEvent } from '@shopbell/core/protocol'
import { createSqliteStore } from '../../packages/server/src/store/sqlite.ts'
import { bytesOf, namesOf, pictureOf, textOf } from './work.ts'

/**
 * Fills a store, in a process whose system calls are recorded: `writer.ts FILE CONVERSATIONS MESSAGES`. Each thing that the store says is
 * kept is acknowledged on standard output, at once, so that the record shows what came before it.
 */
const [file = '', conversations = '', messages = ''] = process.argv.slice(2)
const store = await createSqliteStore(file)
const visitor = { id: 'visitor', site: 'demo' }
await store.openSession({ id: 'session', tokenHash: 'hash', at: 1, visitor })
await Promise.all(namesOf({ conversations: Number(conversations), messages: Number(messages) }).map(write))
await store.close()

async function write(conversation: string): Promise<void> {
  for (let seq = 1; seq <= Number(messages); seq++) {
    const picture = pictureOf(conversation, seq)
    if (picture) {
      await store.saveUpload({ id: picture, secret: 's', owner: visitor.id, type: 'image/png', width: 1, height: 1 }, bytesOf(picture), 1)
      writeSync(1, `picture ${picture}\n`)
    }
    const event: MessageEvent = {
      type: 'message',
      conversation,
      seq,
      id: `${conversation}-${seq}`,
      at: seq,
      from: { role: 'visitor', id: visitor.id },
      content: { kind: 'text', text: textOf(conversation, seq) },
    }
    await store.append({ conversation, site: visitor.site, visitor: visitor.id, events: [event] })
    writeSync(1, `message ${conversation} ${seq}\n`)
  }
}
