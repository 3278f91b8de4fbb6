import { type Client, createClient, createHttpTransport, createMemoryStorage } from '@shopbell/core'
import type { ReaderView } from './check.ts'
import type { Patience } from './patience.ts'
import { SITE, signIdentity } from './place.ts'

/** A browser of a visitor: the product's own client, with a storage that survives a reload. */
export interface Device {
  /** The conversation that goes on. */
  conversation(): string
  /** Writes; false when the page is just being loaded. */
  write(text: string): boolean
  /** Whether the server said that it has this text. */
  isAcknowledged(text: string): boolean
  /** Resolves when the server has everything that was written so far. */
  settled(): Promise<void>
  /** Messages that the server does not have yet. */
  waiting(): number
  /** What the server refused for good, each with the reason. */
  refused(): string[]
  markRead(): void
  /** Throws the page away, as it is, and loads it again with what was kept. */
  reload(): Promise<void>
  /** Tells the page that the network is back. */
  wake(): void
  /** Everything that is shown, from the first message on. */
  view(): Promise<ReaderView>
  stop(): void
}

/** Options of {@link openDevice}. */
export interface DeviceOptions {
  name: string
  server: string
  /** Whom the shop says that it belongs to. */
  subject: string
  patience: Patience
}

/** Opens a page of the shop, signed in. */
export async function openDevice({ name, server, subject, patience }: DeviceOptions): Promise<Device> {
  const storage = createMemoryStorage()
  const seqs: number[][] = []
  const texts = new Map<string, string>()
  const acknowledged = new Set<string>()
  let client: Client | undefined

  async function load(): Promise<void> {
    const page = createClient({ server, site: SITE, storage, transport: createHttpTransport({ server, ...patience }) })
    const taken: number[] = []
    seqs.push(taken)
    page.on('event', ({ seq, conversation }) => conversation === page.$chat.get().$head.get().id && taken.push(seq))
    page.on('message:sent', ({ id }) => acknowledged.add(texts.get(id) ?? id))
    // The network may fail this; the chat is another one then all the same, and comes back by itself.
    page.identify(async () => signIdentity(subject)).catch(() => {})
    await new Promise<void>((resolve) => {
      const stop = page.$chat.subscribe((chat) => {
        if (chat.anonymous) return
        queueMicrotask(() => stop())
        resolve()
      })
    })
    client = page
  }

  const chat = () => (client as Client).$chat.get()
  const own = () => chat().$messages.get()
  await load()

  return {
    conversation: () => chat().$head.get().id,
    write(text) {
      if (!client) return false
      texts.set(chat().send({ kind: 'text', text }, { handoff: true }), text)
      return true
    },
    isAcknowledged: (text) => acknowledged.has(text),
    settled: () =>
      new Promise((resolve) => {
        const stop = chat().$messages.subscribe((messages) => {
          if (!messages.every(({ seq }) => seq !== null)) return
          queueMicrotask(() => stop())
          resolve()
        })
      }),
    waiting: () => (client ? own().filter(({ seq }) => seq === null).length : 1),
    refused: () =>
      client ? own().flatMap(({ delivery, id, error }) => (delivery === 'failed' ? `${texts.get(id)}: ${error?.message}` : [])) : [],
    markRead: () =>
      void client?.$chat
        .get()
        .markRead()
        .catch(() => {}),
    async reload() {
      client?.destroy()
      client = undefined
      await load()
    },
    wake: () => client?.$chat.get().wake(),
    async view() {
      while (chat().$hasEarlier.get()) await chat().loadEarlier()
      const messages = own().flatMap(({ id, content }) => (content?.kind === 'text' ? { id, text: content.text } : []))
      return { reader: name, messages, seqs }
    },
    stop: () => client?.destroy(),
  }
}
