import type { AgentRecord, PurgeBounds, PurgeCounts, SessionRecord, Store, VisitorRecord } from './store.ts'

type PeopleCalls =
  | 'openSession'
  | 'session'
  | 'rotateSession'
  | 'endSession'
  | 'agents'
  | 'saveAgent'
  | 'removeAgent'
  | 'openAgentSession'
  | 'agentSession'
  | 'endAgentSession'

/** Visitors, agents and their sessions in memory. */
export interface MemoryPeople {
  store: Pick<Store, PeopleCalls>
  visitor(id: string): VisitorRecord | undefined
  /** Removes a visitor; answers the ids of the sessions that went along. */
  erase(id: string): string[]
  /** Makes a visitor of whom nothing is known. */
  addNobody(id: string, site: string): void
  /** Removes sessions, and visitors who are left with nothing. */
  purge(bounds: Omit<PurgeBounds, 'uploadsBefore'>, hasConversation: (visitor: string) => boolean): Omit<PurgeCounts, 'uploads'>
}

/** Makes them. */
export function createMemoryPeople(): MemoryPeople {
  const visitors = new Map<string, VisitorRecord>()
  const bySubject = new Map<string, string>()
  const sessions = new Map<string, SessionRecord & { visitorId: string }>()
  const agents = new Map<string, AgentRecord>()
  const agentSessions = new Map<string, { agent: string; expiresAt: number }>()

  const endSessionsOf = (name: string) => {
    for (const [hash, session] of agentSessions) if (session.agent === name) agentSessions.delete(hash)
  }

  const store: Pick<Store, PeopleCalls> = {
    async openSession({ id, tokenHash, at, visitor: { subject, ...given } }) {
      const key = subject === undefined ? undefined : JSON.stringify([given.site, subject])
      const known = key === undefined ? undefined : visitors.get(bySubject.get(key) ?? '')
      const visitor: VisitorRecord = { ...given, id: known?.id ?? given.id, signedIn: key !== undefined }
      visitors.set(visitor.id, visitor)
      if (key !== undefined) bySubject.set(key, visitor.id)
      sessions.set(id, { id, visitorId: visitor.id, visitor, tokenHash, previousHash: null, rotatedAt: at, ended: false })
      return visitor
    },
    async session(id) {
      const session = sessions.get(id)
      if (!session) return undefined
      const { visitorId, ...record } = session
      return { ...record, visitor: visitors.get(visitorId) ?? record.visitor }
    },
    async rotateSession(id, { from, to, at }) {
      const session = sessions.get(id)
      if (!session || session.ended || session.tokenHash !== from) return false
      sessions.set(id, { ...session, tokenHash: to, previousHash: from, rotatedAt: at })
      return true
    },
    async endSession(id) {
      const session = sessions.get(id)
      if (session) sessions.set(id, { ...session, ended: true })
    },

    agents: async () => [...agents.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    async saveAgent(agent) {
      if (agents.get(agent.name)?.password !== agent.password) endSessionsOf(agent.name)
      agents.set(agent.name, agent)
    },
    async removeAgent(name) {
      endSessionsOf(name)
      return agents.delete(name)
    },
    async openAgentSession({ hash, agent, expiresAt }) {
      agentSessions.set(hash, { agent, expiresAt })
    },
    async agentSession(hash, { now, expiresAt }) {
      const session = agentSessions.get(hash)
      if (!session || session.expiresAt <= now) return undefined
      agentSessions.set(hash, { ...session, expiresAt })
      return agents.get(session.agent)
    },
    async endAgentSession(hash) {
      agentSessions.delete(hash)
    },
  }
  function purge(
    { endedBefore, idleBefore, limit }: Omit<PurgeBounds, 'uploadsBefore'>,
    hasConversation: (visitor: string) => boolean,
  ): Omit<PurgeCounts, 'uploads'> {
    const isOld = ({ ended, rotatedAt }: SessionRecord) => rotatedAt < (ended ? endedBefore : idleBefore)
    const old = [...sessions.values()]
      .filter(isOld)
      .sort((a, b) => a.rotatedAt - b.rotatedAt)
      .slice(0, limit)
    for (const { id } of old) sessions.delete(id)
    const isLeft = (id: string) => [...sessions.values()].some(({ visitorId }) => visitorId === id) || hasConversation(id)
    const gone = [...new Set(old.map(({ visitorId }) => visitorId))].filter((id) => !visitors.get(id)?.signedIn && !isLeft(id))
    for (const id of gone) visitors.delete(id)
    return { sessions: old.length, visitors: gone.length }
  }

  return {
    store,
    purge,
    visitor: (id) => visitors.get(id),
    addNobody: (id, site) => void visitors.set(id, { id, site, signedIn: false }),
    erase(id) {
      const own = [...sessions.values()].filter(({ visitorId }) => visitorId === id).map((session) => session.id)
      for (const session of own) sessions.delete(session)
      for (const [subject, visitor] of bySubject) if (visitor === id) bySubject.delete(subject)
      visitors.delete(id)
      return own
    },
  }
}
