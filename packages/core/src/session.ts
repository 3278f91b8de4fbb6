import { atom, type ReadableAtom } from 'nanostores'
import { delay } from './backoff.ts'
import { isShopBellError, ShopBellError } from './errors.ts'
import type { InTurn } from './in-turn.ts'
import type { SessionAnswer } from './protocol/index.ts'
import type { ClientStorage } from './storage.ts'
import type { Transport, WireRequest } from './transport.ts'
import { readSession } from './wire-check.ts'

/** Gives the shop's signed statement about who the visitor is: a JWT, fresh at each call. */
export type GetIdentity = () => Promise<string>

/** Who the visitor is for the server. */
export interface Visitor {
  id: string
  name?: string
  signedIn: boolean
}

/** The session of one visitor with one site; knows tokens, knows nothing of conversations. */
export interface Session {
  $visitor: ReadableAtom<Visitor | null>
  /** Whether there is a stored session to go on with. */
  isStored(): Promise<boolean>
  /** Whether the server may know the visitor. */
  isKnown(): Promise<boolean>
  /** Begins or resumes the session, once; every caller waits for the same start. */
  start(): Promise<void>
  /** Asks the server anew for tokens and snapshots. */
  renew(): Promise<void>
  /** Like `Transport.request`, with the visitor's token, renewed when it has expired. */
  request(request: Omit<WireRequest, 'token'>): Promise<unknown>
  /** Runs a call that needs a token, again with a new one when the server says that it has expired. */
  withToken<T>(call: (token: string) => Promise<T>): Promise<T>
  /** What is sealed with it, only this visitor opens again; undefined until the server was asked. */
  sealKey(): string | undefined
  /** Forgets the tokens, here and on the server; nothing can be asked with this session afterwards. */
  end(): Promise<void>
  /** Nothing can be asked any more: the session was ended in another tab. */
  drop(): void
  /**
   * Has the server delete everything of the visitor. Meanwhile no tab begins anew; `prepare` runs when the server can be reached, and
   * `leave` when it is done.
   */
  erase(prepare: () => void, leave: () => Promise<void>): Promise<void>
}

/** Options of {@link createSession}. */
export interface SessionOptions {
  transport: Omit<Transport, 'feed'>
  storage: ClientStorage
  site: string
  /** Where the session is kept in the storage; one for each visitor of this browser. */
  storageKey: string
  /** Absent for an anonymous visitor. */
  getIdentity?: GetIdentity | undefined
  /** Lets one tab at a time renew. @default at once */
  inTurn?: InTurn
  /** Called with every answer that the server gives: who the visitor is, and what is known of the conversations. */
  onAnswer: (answer: SessionAnswer) => void
}

/** Long enough to hear of the end from the tab that has just taken the token out of the storage, in milliseconds. */
const HEARD_MS = 1_000

/** Makes a session; nothing is asked or stored before {@link Session.start}. */
export function createSession(options: SessionOptions): Session {
  const { transport, storage, site, storageKey, getIdentity, inTurn = (work) => work(), onAnswer } = options
  const $visitor = atom<Visitor | null>(null)
  let tokens: { access: string; refresh: string } | undefined
  // Whether the storage really keeps what it is given; only then does nothing in it mean that somebody signed out.
  let isKept = false
  let isOver = false
  let sealKey: string | undefined
  let starting: Promise<void> | undefined
  let renewing: Promise<void> | undefined
  let erasing: Promise<unknown> | undefined

  /** @param kept the token that the storage has now, ours or a newer one of another tab */
  async function accept(answer: SessionAnswer, kept: string | undefined): Promise<void> {
    // What arrives after the end must not come back into the storage, where whoever is next would find it.
    if (isOver) {
      await forget(answer.refreshToken)
      throw closed()
    }
    tokens = { access: answer.accessToken, refresh: answer.refreshToken }
    sealKey = answer.sealKey
    isKept = kept !== undefined
    $visitor.set(answer.visitor)
    onAnswer(answer)
  }

  /** Takes our token out of the storage; one that somebody else has put there meanwhile stays. */
  async function forget(token: string): Promise<void> {
    if ((await storage.get(storageKey)) === token) await storage.remove(storageKey)
  }

  /** @param refused the token in the storage that is of no use any more */
  async function create(refused?: string): Promise<void> {
    const body = getIdentity ? { site, identity: await callGetIdentity(getIdentity) } : { site }
    const answer = readSession(await transport.request({ method: 'POST', path: '/v1/sessions', body }))
    const { refreshToken, accessToken } = answer
    const kept = (await keep(refreshToken, refused)) ?? (await keep(refreshToken, undefined))
    if (kept === undefined || kept === refreshToken) return accept(answer, kept)
    // Another tab was faster. Two sessions would be two visitors, each with half of the conversation.
    void dropOnServer(accessToken).catch(() => undefined)
    await refresh()
  }

  /** Puts our token in the place of one that it follows, and of no other. @returns the one that is there then */
  async function keep(token: string, before: string | undefined): Promise<string | undefined> {
    return isOver ? undefined : storage.swap(storageKey, before, token)
  }

  async function refresh(): Promise<void> {
    if (isOver) throw closed()
    // Another tab may have renewed the token meanwhile, or signed out.
    const kept = await storage.get(storageKey)
    // Then that tab says so, but what it says may still be on its way.
    if (kept === undefined && isKept) await delay(HEARD_MS)
    if (isOver) throw closed()
    const refreshToken = kept ?? (isKept ? undefined : tokens?.refresh)
    if (!refreshToken) return create()
    try {
      const answer = await exchange(refreshToken)
      await accept(answer, await keep(answer.refreshToken, kept))
    } catch (error) {
      // A session that the server does not know any more begins anew: the same person when signed in, else a new visitor.
      if (!isUnauthorized(error)) throw error
      await create(refreshToken)
    }
  }

  async function exchange(refreshToken: string): Promise<SessionAnswer> {
    return readSession(await transport.request({ method: 'POST', path: '/v1/sessions/refresh', body: { refreshToken } }))
  }

  const dropOnServer = (token: string) => transport.request({ method: 'DELETE', path: '/v1/sessions/current', token })

  /** Ends the session on the server, also when the access token has expired or none was asked for yet. */
  async function revoke(access: string | undefined, refreshToken: string | undefined): Promise<void> {
    try {
      if (access) return void (await dropOnServer(access))
    } catch (error) {
      if (!isUnauthorized(error)) throw error
    }
    if (!refreshToken) return
    const answer = await exchange(refreshToken)
    sealKey = answer.sealKey
    await dropOnServer(answer.accessToken)
  }

  const session: Session = {
    $visitor,

    async isStored() {
      return (await storage.get(storageKey)) !== undefined
    },

    isKnown: async () => getIdentity !== undefined || tokens !== undefined || session.isStored(),

    start() {
      if (isOver) return Promise.reject(closed())
      starting ??= session.renew().catch((error) => {
        starting = undefined
        throw error
      })
      return starting
    },

    // One renewal at a time: a refresh token is good for one use.
    renew() {
      renewing ??= (erasing ? erasing.then(() => inTurn(refresh)) : inTurn(refresh)).finally(() => {
        renewing = undefined
      })
      return renewing
    },

    request: (request) => session.withToken((token) => transport.request({ ...request, token })),

    async withToken(call) {
      await session.start()
      const token = tokens?.access as string
      try {
        return await call(token)
      } catch (error) {
        if (!isUnauthorized(error)) throw error
        if (tokens?.access === token) await session.renew()
        return call(tokens?.access as string)
      }
    },

    sealKey: () => sealKey,

    async end() {
      const access = tokens?.access
      const refreshToken = (await storage.get(storageKey)) ?? tokens?.refresh
      session.drop()
      await storage.remove(storageKey)
      // The tokens are forgotten here in any case; a server out of reach lets them run out.
      await revoke(access, refreshToken).catch(() => undefined)
    },

    drop() {
      isOver = true
      // It may have been asked for after the other tab had cleared the storage.
      if (tokens) void forget(tokens.refresh)
      tokens = undefined
      $visitor.set(null)
    },

    async erase(prepare, leave) {
      // Who is nobody for the server has nothing there.
      if (!(await session.isKnown())) return leave()
      await session.renew()
      const token = tokens?.access as string
      prepare()
      const erased = inTurn(async () => {
        // Who is not known any more, because another tab was faster, has nothing there.
        await transport.request({ method: 'DELETE', path: '/v1/visitor', token }).catch((error) => {
          if (!isUnauthorized(error)) throw error
        })
        session.drop()
        await leave()
      })
      erasing = erased.catch(() => undefined)
      await erased
    },
  }
  return session
}

function isUnauthorized(error: unknown): boolean {
  return isShopBellError(error) && error.code === 'unauthorized'
}

function closed(): ShopBellError {
  return new ShopBellError('closed', 'The visitor signed out meanwhile; ask again as who is there now.')
}

async function callGetIdentity(getIdentity: GetIdentity): Promise<string> {
  try {
    return await getIdentity()
  } catch (cause) {
    if (isShopBellError(cause)) throw cause
    throw new ShopBellError('unavailable', 'The getIdentity callback failed; it is to answer with a JWT signed by the shop.', { cause })
  }
}
