import type { ReadableAtom } from 'nanostores'
import { ShopBellError } from './errors.ts'
import { createKeptMessages } from './kept-messages.ts'
import { createOutbox, type Outgoing } from './outbox.ts'
import type { OutboxStorage } from './outbox-storage.ts'
import { type ConversationEvent, createId, type ImageContent, type PageContext, timeOfId, type VisitorContent } from './protocol/index.ts'
import type { Session } from './session.ts'
import type { ClientStorage } from './storage.ts'
import { readEvents } from './wire-check.ts'

/** A message on its way: content, or a picture that is still to be uploaded. */
export interface OutgoingBody {
  conversation: string
  content?: VisitorContent
  /** `ready` once the picture is as it is sent. */
  image?: { picture: Blob; name?: string; ready?: true }
  context: PageContext
  handoff: boolean
}

/** A message that waits in the outbox. */
export type OutgoingMessage = Outgoing<OutgoingBody>

/** Most messages that may wait. */
export const MAX_WAITING = 100

/** Most bytes that may wait: pictures in the main, which are as large as the camera made them until their turn comes. */
export const MAX_WAITING_BYTES = 100_000_000

/** The visitor's messages that the server does not have yet. */
export interface MessageOutbox {
  $items: ReadableAtom<readonly OutgoingMessage[]>
  /** @throws ShopBellError `full` when as much waits as may */
  add(body: OutgoingBody, id?: string): string
  retry(id?: string): void
  /** Tries at once what is only waiting for its next try. */
  wake(): void
  /** The visitor gave it up. */
  remove(id: string): void
  /** The server has it. */
  settle(id: string): void
  /** The visitor gave it up in another tab. */
  drop(id: string): void
  /** Sends what was written in one conversation into another. */
  move(from: string, to: string): void
  /** Says whether another tab, who sends for this one, is waiting for its next try. */
  mirror(retrying: boolean): void
  /** Puts back what is kept in the storage; `prune` also forgets what is not kept any more. Rejects where nothing can be kept. */
  restore(options?: { prune?: boolean }): Promise<void>
  stop(): void
}

/** Options of {@link createMessageOutbox}. */
export interface MessageOutboxOptions {
  session: Session
  storage: ClientStorage
  outbox: OutboxStorage
  storageKey: string
  /** Whether this tab sends what is kept. */
  leads: () => boolean
  /** Something was put into the storage, or changed in it. */
  onKept: () => void
  /** The visitor gave something up. */
  onGone: (id: string) => void
  /** Begins the session and decides which conversation goes on; asked before each delivery. */
  prepare: () => Promise<void>
  /** The conversation that something written in this one goes to by now. */
  destination: (conversation: string) => string
  /** Takes the events that the messages became. */
  receive: (events: ConversationEvent[]) => Promise<void>
  onFailed: (id: string, error: ShopBellError) => void
  onDamaged: (error: ShopBellError) => void
  random: () => number
}

/** Makes the outbox of a visitor. What it is given is kept first, and then sent by the tab that leads. */
export function createMessageOutbox(options: MessageOutboxOptions): MessageOutbox {
  const { session, prepare, destination, receive, onFailed, leads, onKept, onGone } = options
  const kept = createKeptMessages({ ...options, part: options.storageKey })
  // What the browser refuses to keep is sent from memory, by the tab that has it.
  const notKept = new Set<string>()
  // What was read from the storage may be older than what has happened since.
  const gone = new Set<string>()
  let latest = 0

  async function deliver(batch: readonly OutgoingMessage[]) {
    for (const { id, body } of batch) if (body.image && !body.image.ready) await makeReady(id, body.image)
    // Preparing may move what waits into another conversation, and what another tab sent or somebody gave up meanwhile is not there any more.
    await prepare()
    for (const { body } of batch) move(body.conversation, destination(body.conversation))
    const now = batch.flatMap(({ id }) => find(id) ?? [])
    const [first] = now
    if (!first) return
    const { conversation, context, handoff } = first.body
    const items = await Promise.all(now.map(async (item) => ({ id: item.id, content: item.body.content ?? (await upload(item)) })))
    const body = { items, context, ...(handoff && { handoff }) }
    const path = `/v1/conversations/${conversation}/messages`
    const events = readEvents(await session.request({ method: 'POST', path, body }))
    const answered = new Set(events.map(({ id }) => id))
    if (!now.every(({ id }) => answered.has(id))) {
      throw new ShopBellError('bad-response', 'The server took messages and did not say what became of them; they are sent again.')
    }
    await receive(events)
    for (const { id } of now) settle(id)
  }

  /** Puts what is sent in the place of the picture that was chosen, and keeps it first, so that each try sends the same bytes. */
  async function makeReady(id: string, image: NonNullable<OutgoingBody['image']>) {
    const { readyPicture } = await import('./upload-picture.ts')
    const ready = { ...image, picture: await readyPicture(image.picture), ready: true as const }
    outbox.change((item) => (item.id === id ? { ...item, body: { ...item.body, image: ready } } : item))
    await keepAgain(id)
  }

  async function upload({ id, body: { image } }: OutgoingMessage): Promise<ImageContent> {
    const { uploadPicture } = await import('./upload-picture.ts')
    return uploadPicture(session, id, image as NonNullable<typeof image>)
  }

  const outbox = createOutbox<OutgoingBody>({
    deliver,
    takeBatch,
    isOurs: ({ id }) => leads() || notKept.has(id),
    async keep(item) {
      await kept.write(item).then(onKept, () => notKept.add(item.id))
      // Given up while it was being written.
      if (!find(item.id)) forget(item.id)
    },
    onFailed(item, error) {
      onFailed(item.id, error)
      void keepAgain(item.id)
    },
    random: options.random,
  })

  const find = (id: string) => outbox.$items.get().find((item) => item.id === id)

  /** Keeps how far it came, so that a reload neither sends what was refused nor forgets what is to be tried again. */
  async function keepAgain(id: string) {
    const item = find(id)
    if (!item || notKept.has(id)) return
    const { error, ...waiting } = item
    await kept.write(item.state === 'failed' ? item : waiting).then(onKept, () => undefined)
  }

  function forget(id: string) {
    gone.add(id)
    if (!notKept.delete(id)) kept.remove(id).catch(() => undefined)
  }

  function settle(id: string) {
    if (!find(id)) return
    outbox.remove(id)
    if (leads() || notKept.has(id)) forget(id)
    gone.add(id)
  }

  /** Later than every other, also when the clock was set back: ids are sorted. */
  function nextId(): string {
    latest = Math.max(Date.now(), latest + 1, ...outbox.$items.get().map(({ id }) => timeOfId(id) + 1))
    return createId(latest)
  }

  function move(from: string, to: string) {
    if (from === to) return
    outbox.change((item) => (item.body.conversation === from ? { ...item, body: { ...item.body, conversation: to } } : item))
  }

  return {
    $items: outbox.$items,
    add(body, id = nextId()) {
      assertRoom(outbox.$items.get(), body)
      const item = { id, createdAt: Date.now(), body }
      outbox.add(item)
      return item.id
    },
    retry(id) {
      outbox.retry(id)
      for (const item of outbox.$items.get()) if (item.error && item.state === 'sending') void keepAgain(item.id)
    },
    wake: outbox.wake,
    remove(id) {
      if (!find(id)) return
      outbox.remove(id)
      forget(id)
      onGone(id)
    },
    settle,
    drop(id) {
      gone.add(id)
      outbox.remove(id)
    },
    move,
    mirror(retrying) {
      const [from, to] = retrying ? (['sending', 'retrying'] as const) : (['retrying', 'sending'] as const)
      if (!leads() && outbox.$items.get().some(({ state }) => state === from)) {
        outbox.change((item) => (item.state === from && !item.keeping ? { ...item, state: to } : item))
      }
    },
    async restore({ prune = false } = {}) {
      const before = outbox.$items.get()
      const messages = (await kept.read()).filter(({ id }) => !gone.has(id))
      const byId = new Map(messages.map((message) => [message.id, message]))
      for (const item of before) {
        const known = byId.get(item.id)
        if (prune && !known && !item.keeping && !notKept.has(item.id)) outbox.remove(item.id)
        if (known) outbox.change((now) => (now.id === known.id && !now.keeping ? follow(now, known.error, leads()) : now))
      }
      outbox.restore(messages)
    },
    stop: outbox.stop,
  }
}

/** What another tab made of a message: the tab that sends knows best what was refused, and a person anywhere may want it tried again. */
function follow(item: OutgoingMessage, refused: ShopBellError | undefined, leads: boolean): OutgoingMessage {
  if (!refused) return item.state === 'failed' ? { ...item, state: 'sending' } : item
  return leads ? item : { ...item, state: 'failed', error: refused }
}

function assertRoom(waiting: readonly OutgoingMessage[], body: OutgoingBody) {
  const bytes = [...waiting.map((item) => item.body), body].reduce((sum, one) => sum + sizeOf(one), 0)
  if (waiting.length < MAX_WAITING && bytes <= MAX_WAITING_BYTES) return
  throw new ShopBellError(
    'full',
    `${waiting.length} messages wait to be sent, which is as much as may; wait until they are, or delete some.`,
  )
}

function sizeOf({ content, image }: OutgoingBody): number {
  return image?.picture.size ?? JSON.stringify(content).length
}

/** What may share one request: the same conversation, page and wish; a picture goes alone. */
function takeBatch(waiting: readonly OutgoingMessage[]): readonly OutgoingMessage[] {
  const { body } = waiting[0] as OutgoingMessage
  if (body.image) return waiting.slice(0, 1)
  const other = waiting.findIndex(
    (item) =>
      item.body.image || item.body.conversation !== body.conversation || item.body.handoff !== body.handoff || !sameContext(item, body),
  )
  return waiting.slice(0, Math.min(20, other < 0 ? waiting.length : other))
}

function sameContext(item: OutgoingMessage, body: OutgoingBody): boolean {
  return JSON.stringify(item.body.context) === JSON.stringify(body.context)
}
