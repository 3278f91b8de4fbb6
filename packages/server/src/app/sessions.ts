import { createId, type SessionAnswer } from '@shopbell/core/protocol'
import { VISITOR_CONVERSATIONS } from '../hub/visitor-source.ts'
import type { Store, VisitorRecord } from '../store/store.ts'
import { ACCESS_TOKEN_SECONDS, type AccessTokens } from './access-token.ts'
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
  authenticate(request: Request): Promise<VisitorSession>
  end(session: VisitorSession): Promise<void>
}

/** How long a refresh token that was used is still good, in case the answer was lost. */
const GRACE_MS = 30_000

/** Newest events of each conversation in a session's answer. */
const SNAPSHOT_EVENTS = 50

/** What {@link createSessions} works with; the keys are 32 random bytes each. */
export interface SessionParts {
  store: Store
  accessTokens: AccessTokens
  refreshKey: Uint8Array
  now: () => number
}

/** Makes the sessions of a server. */
export function createSessions({ store, accessTokens, refreshKey, now }: SessionParts): Sessions {
  async function answer(session: string, refreshToken: string, visitor: VisitorRecord): Promise<SessionAnswer> {
    const { id, name, signedIn, site } = visitor
    const [accessToken, epoch, conversations] = await Promise.all([
      accessTokens.issue({ session, visitor: id, site }),
      store.epoch(),
      store.conversationsOf(id, { conversations: VISITOR_CONVERSATIONS, events: SNAPSHOT_EVENTS }),
    ])
    return {
      visitor: { id, signedIn, ...(name !== undefined && { name }) },
      accessToken,
      expiresIn: ACCESS_TOKEN_SECONDS,
      refreshToken,
      epoch,
      conversations,
    }
  }

  // The next token is a keyed digest of this one, so that asking twice in the time of grace gives the same next one.
  async function nextToken(session: string, token: string): Promise<string> {
    return `${session}.${await keyedDigest(refreshKey, token)}`
  }

  return {
    async open(site, identity) {
      const id = createId(now())
      const refreshToken = `${id}.${randomToken()}`
      const visitor = await store.openSession({
        id,
        tokenHash: await hashToken(refreshToken),
        at: now(),
        visitor: { id: `v_${randomToken().slice(0, 22)}`, site, ...identity },
      })
      return answer(id, refreshToken, visitor)
    },

    async refresh(refreshToken) {
      const id = refreshToken.slice(0, Math.max(0, refreshToken.indexOf('.')))
      const session = await store.session(id)
      if (!session || session.ended) throw notGood('it belongs to no session')
      const hash = await hashToken(refreshToken)
      const next = await nextToken(id, refreshToken)
      if (hash === session.tokenHash) {
        const rotated = await store.rotateSession(id, { from: hash, to: await hashToken(next), at: now() })
        // Somebody with the same token was faster: the time of grace is for both.
        return rotated ? answer(id, next, session.visitor) : this.refresh(refreshToken)
      }
      if (hash === session.previousHash && now() - session.rotatedAt <= GRACE_MS) return answer(id, next, session.visitor)
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
  }
}

function notGood(reason: string): ProblemError {
  return new ProblemError('token-invalid', `The refresh token is not good: ${reason}; begin a new session.`)
}
