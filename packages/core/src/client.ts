import { atom, computed, type ReadableAtom } from 'nanostores'
import { type Chat, createChat, type SendOptions } from './chat.ts'
import type { ChatOptions } from './chat-options.ts'
import { assertConfig } from './client-config.ts'
import { createEmitter } from './emitter.ts'
import { type ShopBellError, toShopBellError } from './errors.ts'
import type { FaqEntry } from './faq/index.ts'
import { createHelp, type Help } from './help.ts'
import { createHttpCalls } from './http-calls.ts'
import { createHttpTransport, type HttpTransportOptions } from './http-transport.ts'
import { createLateChat, type LoadChat } from './late-chat.ts'
import { createMemoryOutbox } from './outbox-storage.ts'
import type { Panel } from './panel.ts'
import { type Client, withPanel } from './panel-client.ts'
import { type ConversationEvent, createId, type MessageEvent, type PageContext, type RatingValues } from './protocol/index.ts'
import type { GetIdentity } from './session.ts'
import { createSiteInfo, type SiteInfo } from './site-info.ts'
import { type ClientStorage, createMemoryStorage } from './storage.ts'
import type { Surroundings } from './tabs.ts'
import type { Transport } from './transport.ts'

/** What {@link HeadlessClient.on} can be told of. */
export interface ClientEvents {
  /** The server has a message of this visitor. */
  'message:sent': { id: string }
  /** Somebody else said something. */
  'message:received': MessageEvent
  /** An agent wrote; told in one tab of the browser only, a visible one when there is one: the moment for a sound or a notification. */
  attention: MessageEvent
  /** The server refused a message for good. */
  'message:failed': { id: string; error: ShopBellError }
  /** Any event of the log, in order. */
  event: ConversationEvent
  unread: number
  rating: RatingValues
  /** A search found nothing. */
  'search:miss': string
  /** Something failed that nobody waited for. */
  error: ShopBellError
}

/** Options of {@link createClient}. */
export interface ClientOptions {
  /** The server's origin, such as `https://help.example`. Without it there is no chat, only the FAQ at {@link faq}. */
  server?: string
  /** The site's key on the server. */
  site?: string
  /** Address of a compiled FAQ, for use without a server; `{locale}` in it is replaced. */
  faq?: string
  /** A BCP 47 tag. @default 'en' */
  locale?: string
  /** Signs the visitor in from the start; see {@link Client.identify}. When it fails, {@link ClientEvents.error} says why. */
  getIdentity?: GetIdentity
  /** @default memory: gone with the page */
  storage?: ClientStorage
  /** What this page shares with the other pages of its browser. @default nothing: each client has a connection of its own */
  tabs?: Surroundings
  /** @default HTTP to `server` */
  transport?: Transport
  /** @default the global `fetch` */
  fetch?: typeof fetch
}

/** A client without the verbs for a bell: all that the elements need of one, and what a bell makes for itself from its attributes. */
export interface HeadlessClient {
  /** Whether there is a server to chat with. */
  readonly hasServer: boolean
  /** The present visitor's chat; another one after {@link identify} and {@link logout}. */
  $chat: ReadableAtom<Chat>
  $unread: ReadableAtom<number>
  $locale: ReadableAtom<string>
  $context: ReadableAtom<PageContext>
  help: Help
  site: SiteInfo
  /** The absolute address of an uploaded picture. */
  pictureUrl(upload: string): string
  /** Signs the visitor in: the callback gives a JWT signed by the shop, and is called again when it is needed again. */
  identify(getIdentity: GetIdentity): Promise<void>
  /** Signs the visitor out, in all tabs; whoever comes next starts with nothing. */
  logout(): Promise<void>
  /** Deletes everything of the visitor for good, on the server and in this browser. Rejects with a ShopBellError when nothing was deleted. */
  erase(): Promise<void>
  /** Adds to what is known of the page; `product: undefined` takes the product away. */
  setContext(context: { [Key in keyof PageContext]?: PageContext[Key] | undefined }): void
  /** Is called by a bell, with the language that it speaks. */
  noteLocale(locale: string): void
  /** Sends a text; the answer is the message's id, or undefined when a {@link Client.before} hook kept it back. */
  send(text: string, options?: SendOptions): Promise<string | undefined>
  /** The FAQ's nearest entries, best first; loads it when needed. */
  searchHelp(query: string, limit?: number): Promise<FaqEntry[]>
  /** @returns a function that takes the listener away again */
  on<Name extends keyof ClientEvents>(name: Name, listener: (value: ClientEvents[Name]) => void): () => void
  /** Is asked before a text is sent; may answer with another text, or with false to keep it back. @returns a function that takes it away again */
  before(name: 'send', hook: BeforeSend): () => void
  /** Is called by a bell that came into the page with this client, where the client has verbs for it: see {@link Client.attachPanel}. */
  attachPanel?(panel: Panel, signal: AbortSignal): void
  /** Ends connections and timers. What waits to be sent stays in the storage. */
  destroy(): void
}

/** The part of the storage of who does not sign in. */
const ANONYMOUS = 'anonymous'

/** A hook for {@link Client.before}. */
export type BeforeSend = (text: string) => string | false | Promise<string | false>

/**
 * Makes a client, with verbs for the bell that has it. Nothing is asked, stored or connected before something needs it.
 * @throws ShopBellError `bad-config` when neither a server with a site nor a FAQ address is given
 */
export function createClient(options: ClientOptions): Client {
  return withPanel(makeClient(options, createHttpTransport, createChat))
}

/**
 * Makes a client that loads the code of its chats when one of them is needed, and has no verbs for a bell; else as
 * {@link createClient} does.
 * @throws ShopBellError `bad-config`
 */
export function createLazyClient(options: ClientOptions, load: LoadChat): HeadlessClient {
  return makeClient(options, createHttpCalls, (chat) => createLateChat(chat, load))
}

function makeClient(
  options: ClientOptions,
  makeTransport: (options: HttpTransportOptions) => ChatOptions['transport'],
  makeChat: (options: ChatOptions) => Chat,
): HeadlessClient {
  const { server = '', site = '', faq, storage = createMemoryStorage() } = options
  const hasServer = server !== '' || options.transport !== undefined
  assertConfig(options, hasServer)

  const transport =
    options.transport ??
    makeTransport({ server: new URL(server || 'http://none.invalid').origin, ...(options.fetch && { fetch: options.fetch }) })
  const emitter = createEmitter<ClientEvents>()
  const hooks = new Set<BeforeSend>()
  // A page without a language has an empty one.
  const $locale = atom(options.locale || 'en')
  const $context = atom<PageContext>({})
  const context = () => ({ ...$context.get(), locale: $locale.get() })
  const outbox = storage.outbox ?? createMemoryOutbox()
  const storagePrefix = `shopbell:${site}@${server}`

  const whoKey = `${storagePrefix}:who`

  function openChat(getIdentity: GetIdentity | undefined, who: string): Chat {
    const chat: Chat = makeChat({
      transport,
      storage,
      outbox,
      tabs: options.tabs,
      site,
      storageKey: `${storagePrefix}:${who}`,
      getIdentity,
      isReturning: who !== ANONYMOUS,
      context,
      onEvent,
      onBegun: () => void (who !== ANONYMOUS && storage.set(whoKey, who)),
      onOver: () => $chat.get() === chat && $chat.set(openChat(undefined, ANONYMOUS)),
      onSent: (id) => emitter.emit('message:sent', { id }),
      onFailed: (id, error) => emitter.emit('message:failed', { id, error }),
      onAttention: (message) => emitter.emit('attention', message),
      onDamaged(error) {
        console.warn(`Shopbell: ${error.message}`)
        emitter.emit('error', error)
      },
    })
    return chat
  }

  function onEvent(event: ConversationEvent) {
    emitter.emit('event', event)
    if (event.type === 'message' && event.from.role !== 'visitor') emitter.emit('message:received', event)
    if (event.type === 'rating') emitter.emit('rating', event.rating)
  }

  const $chat = atom<Chat>(openChat(undefined, ANONYMOUS))
  // Who signs in or out last is right, whatever order the shop's answers come in.
  let turns = 0
  const $unread = atom(0)
  let stopUnread = () => {}
  const stopFollowing = $chat.subscribe((chat) => {
    stopUnread()
    stopUnread = chat.$head.subscribe((head) => $unread.set(head.unread.visitor))
  })
  const stopTelling = $unread.listen((count) => emitter.emit('unread', count))

  function switchTo(chat: Chat) {
    $chat.get().stop()
    $chat.set(chat)
  }

  async function voter(): Promise<string> {
    const made = createId()
    return (await storage.swap(`${storagePrefix}:voter`, undefined, made)) ?? made
  }

  const client: HeadlessClient = {
    hasServer,
    $chat,
    $unread: computed($unread, (count) => count),
    $locale,
    $context,
    help: createHelp({
      transport,
      site,
      faq,
      hasServer,
      locale: () => $locale.get(),
      context,
      voter,
      onMiss: (query) => emitter.emit('search:miss', query),
    }),
    site: createSiteInfo(transport, site),
    pictureUrl: (upload) => transport.address(`/v1/uploads/${upload}`),

    async identify(getIdentity) {
      const turn = ++turns
      const { identityKey, onlyFor } = await import('./storage-key.ts')
      const who = await identityKey(getIdentity)
      const last = await storage.get(whoKey)
      if (turn !== turns) return
      switchTo(openChat(onlyFor(who, getIdentity), who))
      // Somebody else was left signed in, by this page or one before it.
      if (last !== undefined && last !== who) void openChat(undefined, last).end()
      await $chat.get().resume()
    },

    async logout() {
      const turn = ++turns
      const signedIn = $chat.get()
      // What was said before somebody signed in is not for whoever comes next either.
      for (const part of [ANONYMOUS, 'voter', 'who']) await storage.clear(`${storagePrefix}:${part}`)
      if (turn === turns) switchTo(openChat(undefined, ANONYMOUS))
      await signedIn.end()
    },

    async erase() {
      await $chat.get().erase()
      await storage.clear(storagePrefix)
      $chat.set(openChat(undefined, ANONYMOUS))
    },

    setContext(change) {
      const next = { ...$context.get(), ...change }
      $context.set(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as PageContext)
    },

    noteLocale: (locale) => $locale.set(locale),

    async send(text, options) {
      let wanted: string | false = text
      for (const hook of hooks) {
        wanted = await hook(wanted)
        if (wanted === false) return undefined
      }
      return $chat.get().send({ kind: 'text', text: wanted }, options)
    },

    async searchHelp(query, limit) {
      await client.help.load()
      const found = client.help.search(query, limit)
      if (found.length === 0 && query.trim() !== '') {
        client.help.reportMiss(query).catch((error) => emitter.emit('error', toShopBellError(error)))
      }
      return found
    },

    on: emitter.on,
    before(_name, hook) {
      hooks.add(hook)
      return () => hooks.delete(hook)
    },

    destroy() {
      stopTelling()
      stopFollowing()
      stopUnread()
      $chat.get().stop()
    },
  }
  if (options.getIdentity) client.identify(options.getIdentity).catch((error) => emitter.emit('error', toShopBellError(error)))
  return client
}
