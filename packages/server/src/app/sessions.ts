import { createId, type SessionAnswer } from '@shopbell/core/protocol'
import { VISITOR_CONVERSATIONS } from '../hub/visitor-source.ts'
import type { Store, VisitorRecord } from '../store/store.ts'
import { ACCESS_TOKEN_SECONDS, type AccessTokens } from './access-token.ts'
import type { AppRequest } from './app-request.ts'
import { hashToken, keyedDigest, randomToken } from './digest.ts'
import type { Identity } from './identity.ts'
import { ProblemError } from './problem.ts'

/** A visitor who may ask, and the session in which they do. */
export interface VisitorSession {
  id: string
  visitor: VisitorRecord
}

/** Sessions of visitors: a short access token, and a refresh token that changes with each use. */
export interface Sessions {
  open(site: string, identity: Identity | undefined): Promise<SessionAnswer>
  /** @throws ProblemError `token-invalid` */
  refresh(refreshToken: string): Promise<SessionAnswer>
  /** @throws ProblemError `token-missing`, `token-expired`, `token-invalid` */
  authenticate(request: AppRequest): Promise<VisitorSession>
  end(session: VisitorSession): Promise<void>
  /** Whether the session goes on, whatever became of its tokens. */
  isActive(session: VisitorSession): Promise<boolean>
}

/** After so long without a refresh a session is over; milliseconds. */
export const SESSION_IDLE_MS = 183 * 24 * 60 * 60 * 1000

/** Newest events of each conversation in a session's answer. */
const SNAPSHOT_EVENTS = 50

/** What {@link createSessions} works with; the keys are 32 random bytes each. */
export interface SessionParts {
  store: Store
  accessTokens: AccessTokens
  refreshKey: Uint8Array
  sealKey: Uint8Array
  now: () => number
}

/** Makes the sessions of a server. */
export function createSessions({ store, accessTokens, refreshKey, sealKey, now }: SessionParts): Sessions {
  async function answer(session: string, refreshToken: string, visitor: VisitorRecord): Promise<SessionAnswer> {
    const { id, name, signedIn, site } = visitor
    const [accessToken, ownSealKey, epoch, conversations] = await Promise.all([
      accessTokens.issue({ session, visitor: id, site }),
      keyedDigest(sealKey, id),
      store.epoch(),
      store.conversationsOf(id, { conversations: VISITOR_CONVERSATIONS, events: SNAPSHOT_EVENTS }),
    ])
    return {
      visitor: { id, signedIn, ...(name !== undefined && { name }) },
      accessToken,
      expiresIn: ACCESS_TOKEN_SECONDS,
      refreshToken,
      epoch,
      sealKey: ownSealKey,
      conversations,
    }
  }

  // A token says when it was issued, sealed with the server's key. So the same next one can be given twice, what somebody made up is told
  // from what was used up, and a store that came back from a backup can tell that it forgot a token.
  async function tokenOf(session: string, issuedAt: number): Promise<string> {
    const claim = `${session}.${issuedAt.toString(36)}`
    return `${claim}.${await keyedDigest(refreshKey, claim)}`
  }

  return {
    async open(site, identity) {
      const at = now()
      const id = createId(at)
      const refreshToken = await tokenOf(id, at)
      const visitor = await store.openSession({
        id,
        tokenHash: await hashToken(refreshToken),
        at,
        visitor: { id: `v_${randomToken().slice(0, 22)}`, site, ...identity },
      })
      return answer(id, refreshToken, visitor)
    },

    async refresh(refreshToken) {
      const [id = '', issued = ''] = refreshToken.split('.')
      const issuedAt = Number.parseInt(issued, 36)
      const hash = await hashToken(refreshToken)
      if (hash !== (await hashToken(await tokenOf(id, issuedAt)))) throw notGood('it is not one of this server')
      const session = await store.session(id)
      if (!session || session.ended) throw notGood('it belongs to no session')
      if (now() - Math.max(issuedAt, session.rotatedAt) > SESSION_IDLE_MS) throw notGood('it was not used for too long')
      if (hash === session.tokenHash) {
        const at = Math.max(now(), issuedAt + 1)
        const next = await tokenOf(id, at)
        const rotated = await store.rotateSession(id, { from: hash, to: await hashToken(next), at })
        // Somebody with the same token was faster, which makes this one the token before.
        return rotated ? answer(id, next, session.visitor) : this.refresh(refreshToken)
      }
      // The answer with the next token may have been lost, and with it everything that the visitor has to be known by.
      if (hash === session.previousHash) return answer(id, await tokenOf(id, session.rotatedAt), session.visitor)
      if (issuedAt > session.rotatedAt) {
        // The store came back from a backup: it learns what it forgot.
        await store.rotateSession(id, { from: session.tokenHash, to: hash, at: issuedAt })
        return this.refresh(refreshToken)
      }
      await store.endSession(id)
      throw notGood('it was used before, and the session is ended')
    },

    async authenticate(request) {
      const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
      if (!token) throw new ProblemError('token-missing', 'The header Authorization: Bearer <access token> is missing.')
      const claims = await accessTokens.verify(token)
      const session = await store.session(claims.session)
      if (!session || session.ended || session.visitor.id !== claims.visitor || session.visitor.site !== claims.site) {
        throw new ProblemError('token-invalid', 'The session of this access token has ended; begin a new one.')
      }
      return { id: session.id, visitor: session.visitor }
    },

    end: ({ id }) => store.endSession(id),
    isActive: async ({ id }) => (await store.session(id))?.ended === false,
  }
}

function notGood(reason: string): ProblemError {
  return new ProblemError('token-invalid', `The refresh token is not good: ${reason}; begin a new session.`)
}
