import type { ChatOptions } from './chat-options.ts'
import type { MessageOutbox } from './message-outbox.ts'
import type { OneConnection } from './one-connection.ts'
import type { Session } from './session.ts'

/** The ways in which a visitor leaves a chat, and what they find when they are back. */
export interface Leaving {
  /** Signs out, here and in all tabs. */
  end(): Promise<void>
  /** Deletes everything, on the server and then here and in all tabs. Rejects when the server did not. */
  erase(): Promise<void>
  /** Whether something was sealed when the visitor signed out. */
  hasSealed(): Promise<boolean>
  /** Puts what was sealed when the visitor signed out back among what waits; needs a session. */
  unseal(): Promise<void>
}

/** What {@link createLeaving} works with. */
export interface LeavingOptions extends Pick<ChatOptions, 'storage' | 'outbox' | 'storageKey' | 'isReturning' | 'tabs'> {
  session: Session
  messages: MessageOutbox
  line: Pick<OneConnection, 'tell' | 'tellOver'>
  /** Ends connections and timers. */
  stop: () => void
}

/** Makes the ways out of a chat. */
export function createLeaving(options: LeavingOptions): Leaving {
  const { storage, outbox, storageKey, isReturning, session, messages, line, stop } = options
  const sealing = (key: string) => ({ outbox, part: storageKey, key, tabs: options.tabs })

  const holds = async (part: string) => (await outbox.read(part)).length > 0
  const hasSealed = async () => isReturning && (await holds(`${storageKey}:sealed`).catch(() => false))

  // With the session already: who signs out may have lost the connection long before.
  const bringSeal = () => (bringing ??= import('./sealed-messages.ts'))
  let bringing: Promise<typeof import('./sealed-messages.ts')> | undefined

  /** For nobody can read it then; where there is no key, for the server was never reached, it stays as it is. */
  async function seal() {
    const key = session.sealKey()
    if (!key || !(await holds(storageKey))) return
    const { sealWaiting } = await bringSeal()
    await sealWaiting(sealing(key))
  }

  return {
    async end() {
      messages.stop()
      line.tellOver()
      stop()
      for (const part of [':begun', ':waiting', ':draft', ':polls', ':damaged']) await storage.clear(storageKey + part)
      if (isReturning) await seal().catch(ignore)
      else await outbox.clear(storageKey)
      await session.end()
      // When this page had not needed the session before, the key came with its end.
      if (isReturning) await seal().catch(ignore)
    },

    erase: () =>
      session.erase(
        () => {
          for (const { id } of messages.$items.get()) messages.remove(id)
        },
        async () => {
          line.tellOver()
          stop()
          await storage.clear(storageKey)
        },
      ),

    hasSealed,

    async unseal() {
      const key = session.sealKey()
      if (!key || !isReturning) return
      const { openSealed } = await bringSeal()
      if (!(await hasSealed())) return
      await openSealed(sealing(key))
      await messages.restore()
      line.tell({ type: 'outbox' })
      messages.wake()
    },
  }
}

// What cannot be sealed, because the page has no TLS or the disk is full, stays as it was.
function ignore() {}
