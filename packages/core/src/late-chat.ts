import { atom, onMount, type ReadableAtom, type WritableAtom } from 'nanostores'
import type { Chat, createChat } from './chat.ts'
import type { ChatOptions } from './chat-options.ts'
import { toShopBellError } from './errors.ts'
import { createId, emptyHead } from './protocol/index.ts'
import { assertSendable } from './sendable.ts'

/** Brings what makes a chat; asked again after it failed. */
export type LoadChat = () => Promise<typeof createChat>

/**
 * Makes a chat whose code is loaded once somebody looks at its messages or does something with it, or when there is something to
 * go on with. What is said until then is said as soon as the code is there.
 */
export function createLateChat(options: ChatOptions, load: LoadChat): Chat {
  const { storage, storageKey, outbox, isReturning } = options
  const $chat = atom<Chat | undefined>(undefined)
  const early: ((chat: Chat) => void)[] = []
  let loading: Promise<Chat> | undefined
  let isStopped = false
  let latest = 0

  const awake = () =>
    (loading ??= load().then(
      (create) => {
        const chat = create(options)
        if (isStopped) chat.stop()
        for (const call of early.splice(0)) call(chat)
        $chat.set(chat)
        return chat
      },
      (error) => {
        loading = undefined
        throw error
      },
    ))

  /** Calls at once, or in turn when there is something to call. */
  function soon(call: (chat: Chat) => void) {
    const chat = $chat.get()
    if (chat) return call(chat)
    early.push(call)
    void awake().catch(ignore)
  }

  function late<Value>(initial: Value, pick: (chat: Chat) => ReadableAtom<Value>): WritableAtom<Value> {
    const $late = atom(initial)
    onMount($late, () => {
      let stop = () => {}
      const stopWaiting = $chat.subscribe((chat) => {
        if (chat) stop = pick(chat).subscribe((value) => $late.set(value))
      })
      return () => {
        stopWaiting()
        stop()
      }
    })
    return $late
  }

  async function hasSomething(): Promise<boolean> {
    if ((await storage.get(storageKey)) !== undefined) return true
    const parts = isReturning ? [storageKey, `${storageKey}:sealed`] : [storageKey]
    const kept = await Promise.all(parts.map((part) => outbox.read(part).catch(() => [])))
    // What does not wait any more, another tab may have sent since.
    return kept.some((records) => records.length > 0) || (await storage.get(storageKey)) !== undefined
  }

  /** Sends under an id that is known at once, and sorts behind the one before, also within a millisecond. */
  function sendSoon(send: (chat: Chat, id: string) => void): string {
    latest = Math.max(Date.now(), latest + 1)
    const id = createId(latest)
    soon((chat) => {
      try {
        send(chat, id)
      } catch (error) {
        options.onFailed(id, toShopBellError(error))
      }
    })
    return id
  }

  const $draft = late('', (chat) => chat.$draft)
  const $messages = late<ReturnType<Chat['$messages']['get']>>([], (chat) => chat.$messages)
  onMount($messages, () => void awake().catch(ignore))

  return {
    anonymous: options.getIdentity === undefined,
    $visitor: late<ReturnType<Chat['$visitor']['get']>>(null, (chat) => chat.$visitor),
    $head: late(emptyHead(createId()), (chat) => chat.$head),
    $messages,
    $notices: late<ReturnType<Chat['$notices']['get']>>([], (chat) => chat.$notices),
    $hasEarlier: late(false, (chat) => chat.$hasEarlier),
    $typing: late<ReturnType<Chat['$typing']['get']>>(null, (chat) => chat.$typing),
    $connection: late<ReturnType<Chat['$connection']['get']>>('idle', (chat) => chat.$connection),
    $draft,
    setDraft(text) {
      $draft.set(text)
      soon((chat) => chat.setDraft(text))
    },
    async resume() {
      // Where nothing is kept, the code is loaded when somebody wants to write.
      if (loading || (await hasSomething())) await (await awake()).resume()
    },
    send(content, sendOptions) {
      const chat = $chat.get()
      if (chat) return chat.send(content, sendOptions)
      assertSendable(content)
      return sendSoon((now, id) => now.send(content, { ...sendOptions, id }))
    },
    sendImage(picture, sendOptions) {
      const chat = $chat.get()
      if (chat) return chat.sendImage(picture, sendOptions)
      return sendSoon((now, id) => now.sendImage(picture, { ...sendOptions, id }))
    },
    retry: (id) => $chat.get()?.retry(id),
    discard: (id) => $chat.get()?.discard(id),
    askPerson: async () => (await awake()).askPerson(),
    markRead: async () => $chat.get()?.markRead(),
    setTyping: (on) => $chat.get()?.setTyping(on),
    loadEarlier: async () => (await awake()).loadEarlier(),
    rate: async (rating) => (await awake()).rate(rating),
    wake: () => $chat.get()?.wake(),
    session: {
      isKnown: async () => (await awake()).session.isKnown(),
      request: async (request) => (await awake()).session.request(request),
    },
    async end() {
      const chat = loading || (await hasSomething()) ? await awake().catch(ignore) : undefined
      if (chat) return chat.end()
      // When the code does not arrive, nobody tells the server; whoever uses the browser next finds no way in all the same.
      for (const kept of ['', ':draft', ':begun', ':waiting']) await storage.remove(storageKey + kept)
    },
    erase: async () => (await awake()).erase(),
    stop() {
      isStopped = true
      $chat.get()?.stop()
    },
  }
}

// Whoever needs the code next tries again to load it.
function ignore() {}
