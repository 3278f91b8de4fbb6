import { backoff, delay, isShopBellError, type Transport, type WireRequest } from '@shopbell/core'
import type { AgentFace, DeskSessionAnswer } from '@shopbell/core/protocol'
import { atom, type ReadableAtom } from 'nanostores'

/** Who sits at the desk; the browser holds the cookie, this only knows whether it is good. */
export interface DeskSession {
  /** Undefined until the server was asked, null when nobody is signed in. */
  $agent: ReadableAtom<AgentFace | null | undefined>
  /** Asks who is signed in, again and again until there is an answer. */
  resume(): Promise<void>
  /** Rejects with a ShopBellError `unauthorized` when name and password do not belong together. */
  signIn(name: string, password: string): Promise<void>
  signOut(): Promise<void>
  /** Like `Transport.request`; an answer that nobody is signed in becomes `$agent` null. */
  request(request: WireRequest): Promise<unknown>
  /** Runs a call; that nobody is signed in becomes `$agent` null here too. */
  watch<T>(call: Promise<T>): Promise<T>
  stop(): void
}

const PATH = '/v1/desk/session'

/** Makes the session of a desk; nothing is asked before {@link DeskSession.resume}. */
export function createDeskSession(transport: Transport): DeskSession {
  const $agent = atom<AgentFace | null | undefined>(undefined)
  const stopped = new AbortController()

  const session: DeskSession = {
    $agent,

    async resume() {
      for (let attempt = 0; !stopped.signal.aborted; attempt++) {
        try {
          const answer = (await session.request({ method: 'GET', path: PATH })) as DeskSessionAnswer
          return $agent.set(answer.agent)
        } catch (error) {
          if (!isShopBellError(error) || error.code === 'unauthorized') return $agent.set(null)
          await delay(Math.max(error.problem?.retryAfterMs ?? 0, backoff(attempt)), stopped.signal)
        }
      }
    },

    async signIn(name, password) {
      const answer = (await transport.request({ method: 'POST', path: PATH, body: { name, password } })) as DeskSessionAnswer
      $agent.set(answer.agent)
    },

    async signOut() {
      await session.request({ method: 'DELETE', path: PATH })
      $agent.set(null)
    },

    request: (request) => session.watch(transport.request(request)),

    async watch(call) {
      try {
        return await call
      } catch (error) {
        if (isShopBellError(error) && error.code === 'unauthorized') $agent.set(null)
        throw error
      }
    },

    stop: () => stopped.abort(),
  }
  return session
}
