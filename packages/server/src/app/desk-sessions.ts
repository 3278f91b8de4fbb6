import type { AgentFace } from '@shopbell/core/protocol'
import type { AgentRecord, Store } from '../store/store.ts'
import type { AppRequest } from './app-request.ts'
import { hashToken, randomToken } from './digest.ts'
import { ProblemError } from './problem.ts'

/** An agent who may ask, and the session in which they do. */
export interface AgentSession {
  hash: string
  agent: AgentFace
}

/** Compares a password with its hash; without a hash it takes the same time and says no. */
export type VerifyPassword = (password: string, hash: string | undefined) => Promise<boolean>

/** Sessions of agents, in a cookie. */
export interface DeskSessions {
  /** @throws ProblemError `wrong-password` */
  signIn(name: string, password: string, isSecure: boolean): Promise<{ agent: AgentFace; cookie: string }>
  /** Whose session a request carries, if it carries one that goes on. */
  find(request: AppRequest): Promise<AgentSession | undefined>
  /** @throws ProblemError `signed-out` */
  authenticate(request: AppRequest): Promise<AgentSession>
  /** Whether a session still goes on; asking prolongs it. */
  isActive(session: AgentSession): Promise<boolean>
  /** Ends a session; answers the cookie that removes it. */
  signOut(session: AgentSession): Promise<string>
}

const COOKIE = 'shopbell_desk'
const LIFE_SECONDS = 12 * 60 * 60

/** Makes the sessions of the desk. */
export function createDeskSessions(store: Store, verifyPassword: VerifyPassword, now: () => number): DeskSessions {
  const cookie = (value: string, seconds: number, isSecure: boolean) =>
    `${COOKIE}=${value}; Path=/v1/desk; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
  const prolong = (hash: string) => store.agentSession(hash, { now: now(), expiresAt: now() + LIFE_SECONDS * 1000 })

  const sessions: DeskSessions = {
    async signIn(name, password, isSecure) {
      const account = (await store.agents()).find((agent) => agent.name === name)
      if (!(await verifyPassword(password, account?.password)) || !account) {
        throw new ProblemError('wrong-password', 'No account has this name and this password.')
      }
      const token = randomToken()
      await store.openAgentSession({ hash: await hashToken(token), agent: name, expiresAt: now() + LIFE_SECONDS * 1000 })
      return { agent: agentFace(account), cookie: cookie(token, LIFE_SECONDS, isSecure) }
    },
    async find(request) {
      const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
      const token = cookies.find((part) => part.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1)
      const hash = token && (await hashToken(token))
      const account = hash && (await prolong(hash))
      return account ? { hash, agent: agentFace(account) } : undefined
    },
    async authenticate(request) {
      const session = await sessions.find(request)
      if (!session) throw new ProblemError('signed-out', 'Nobody is signed in; send name and password to /v1/desk/session.')
      return session
    },
    isActive: async ({ hash }) => (await prolong(hash)) !== undefined,
    async signOut({ hash }) {
      await store.endAgentSession(hash)
      return cookie('', 0, false)
    },
  }
  return sessions
}

/** An account as others see it. */
export function agentFace({ name, display, picture }: AgentRecord): AgentFace {
  return { id: name, name: display, ...(picture !== undefined && { picture }) }
}
