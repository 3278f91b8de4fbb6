import type { DatabaseSync } from 'node:sqlite'
import { openSqlite, openSqliteFile } from '../../packages/server/src/store/sqlite-database.ts'
import { bytesOf, namesOf, pictureOf, textOf, type Work } from './work.ts'

/** What the store had said that it keeps. */
export interface Promises {
  /** The last `seq` of each conversation. */
  messages: Map<string, number>
  pictures: Set<string>
}

/**
 * Opens what a power cut left, as the server would, and looks whether all is there that was promised, and nothing that is not whole.
 * @returns what is wrong, in sentences
 */
export function verify(file: string, work: Work, promises: Promises): string[] {
  try {
    return [...look(file, work, promises)]
  } catch (error) {
    return [`The store cannot be opened or read: ${(error as Error).message}`]
  }
}

function* look(file: string, work: Work, promises: Promises): Iterable<string> {
  const { calls, transaction } = openSqlite(file)
  try {
    const database = openSqliteFile(file)
    const sound = integrity(database)
    database.close()
    if (sound !== 'ok') yield `SQLite finds the file damaged: ${sound}`
    for (const conversation of namesOf(work)) {
      const events = calls.events(conversation, { after: 0, limit: work.messages + 1 })
      const promised = promises.messages.get(conversation) ?? 0
      if (events.length < promised) yield `${conversation} has ${events.length} messages, and ${promised} were acknowledged.`
      for (const [index, event] of events.entries()) {
        const text = event.type === 'message' && event.content.kind === 'text' ? event.content.text : ''
        if (event.seq !== index + 1 || text !== textOf(conversation, index + 1)) yield `${conversation} is wrong at its event ${index + 1}.`
      }
      const head = calls.conversation(conversation)?.head
      if ((head?.seq ?? 0) !== events.length) yield `The head of ${conversation} is at ${head?.seq}, its log at ${events.length}.`
      for (let seq = 1; seq <= work.messages; seq++) {
        const picture = pictureOf(conversation, seq)
        const bytes = picture && calls.uploadBytes(picture)
        if (picture && promises.pictures.has(picture) && !bytes) yield `${picture} is not there, and was acknowledged.`
        if (picture && bytes && !Buffer.from(bytes).equals(bytesOf(picture))) yield `${picture} has other bytes.`
      }
    }
    const miss = { site: 'demo', locale: 'en', query: 'after the power cut' }
    transaction(() => calls.addMiss(miss, 1))
    if (calls.misses(1).length !== 1) yield 'Nothing can be written any more.'
  } finally {
    calls.close()
  }
}

function integrity(database: DatabaseSync): string {
  return String(database.prepare('PRAGMA integrity_check').get()?.['integrity_check'])
}
