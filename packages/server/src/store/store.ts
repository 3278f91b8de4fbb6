import type { ConversationEvent, ConversationHead, ConversationSnapshot } from '@shopbell/core/protocol'

/** Somebody who asks: anonymous, or known to the shop. */
export interface VisitorRecord {
  id: string
  site: string
  /** Whether the shop vouches for who they are. */
  signedIn: boolean
  name?: string
  email?: string
}

/** A visitor who begins a session; `subject` is the shop's own id for them, absent for anonymous ones. */
export interface NewVisitor {
  /** Used when the visitor is new here. */
  id: string
  site: string
  subject?: string
  name?: string
  email?: string
}

/** A family of refresh tokens, of which only hashes are known. */
export interface SessionRecord {
  id: string
  visitor: VisitorRecord
  tokenHash: string
  /** The token before, good for a lost answer shortly after `rotatedAt`. */
  previousHash: string | null
  rotatedAt: number
  ended: boolean
}

/** A conversation with what a decision about its next events needs. */
export interface ConversationRecord {
  site: string
  visitor: VisitorRecord
  head: ConversationHead
  /** Whether an agent was ever in it. */
  withPerson: boolean
  /** Those events of the conversation whose ids were asked for. */
  known: ConversationEvent[]
}

/** Events to append, all or none. */
export interface AppendBatch {
  conversation: string
  site: string
  /** Id of the visitor whose conversation it is. */
  visitor: string
  /** In order; the first one's `seq` is one more than the head's. */
  events: ConversationEvent[]
}

/** A part of a log: after a `seq`, oldest first, or the newest before a `seq`. */
export type EventRange = { after: number; limit: number } | { before: number; limit: number }

/** An event in the order of the whole store, with whom it concerns. */
export interface StoredEvent {
  /** Opaque: where to go on after this event. */
  position: string
  site: string
  visitor: string
  event: ConversationEvent
}

/** A conversation as the desk lists it. */
export interface DeskRecord {
  site: string
  visitor: VisitorRecord
  head: ConversationHead
}

/** What the desk begins with; everything of one moment. */
export interface DeskSnapshot {
  position: string
  /** What is not closed, and what was closed since; the last active first. */
  conversations: DeskRecord[]
  /** What was rated, or rated anew, since; the newest rating first. */
  rated: DeskRecord[]
}

/** What limits a {@link DeskSnapshot}; times are milliseconds since 1970. */
export interface DeskPeriod {
  since: number
  /** Conversations with the assistant alone are listed when something happened in them since. */
  assistantSince: number
  /** Most conversations. */
  limit: number
}

/** A picture that was uploaded. */
export interface UploadRecord {
  id: string
  /** Whoever knows it may see the picture. */
  secret: string
  /** The visitor or agent who uploaded it. */
  owner: string
  type: string
  width: number
  height: number
}

/** A search that found nothing; the query is already trimmed and in lower case. */
export interface Miss {
  site: string
  locale: string
  query: string
}

/** Whether an answer helped somebody. */
export interface Vote {
  site: string
  locale: string
  entry: string
  /** Made by the client; one vote for each voter and entry. */
  voter: string
  helpful: boolean
}

/** What {@link Store.purge} may remove; times are milliseconds since 1970. */
export interface PurgeBounds {
  /** Sessions that ended, when their last refresh was before. */
  endedBefore: number
  /** Sessions that nobody ended, when their last refresh was before. */
  idleBefore: number
  /** Pictures that are in no message, when they were uploaded before. */
  uploadsBefore: number
  /** Most of each kind at once, so that nobody waits for long. */
  limit: number
}

/** How much was removed. */
export interface PurgeCounts {
  sessions: number
  /** Anonymous visitors who never wrote, with their last session. */
  visitors: number
  uploads: number
}

/** What {@link Store.eraseVisitor} did. */
export interface Erasure {
  /** Ids of the sessions that are gone. */
  sessions: string[]
  /** What is left of each conversation: its last event, under a visitor of which nothing is known. */
  left: Omit<StoredEvent, 'position'>[]
}

/** An agent's account. */
export interface AgentRecord {
  /** What they sign in with, and their id in conversations. */
  name: string
  display: string
  picture?: string
  /** The hashed password with its parameters. */
  password: string
}

/** Thrown, by any call that writes, when the disk is full. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError'
}

/** Thrown, by any call, when the database does not answer; the same call may work a moment later. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError'
}

/**
 * Everything that is kept. A call that writes resolves only when what it wrote survives a power cut; it is all or nothing.
 * Times are milliseconds since 1970 and come from the caller.
 */
export interface Store {
  /** Changes only when the log was restored from a backup. */
  epoch(): Promise<string>
  /** Says that the log was restored from a backup; answers the new epoch. */
  renewEpoch(): Promise<string>
  /** 32 random bytes for a purpose, made when first asked for and the same ever after. */
  secret(purpose: string): Promise<Uint8Array>
  /** Rejects when the store does not answer. */
  check(): Promise<void>
  /** Finishes what was begun; nothing may be called afterwards. */
  close(): Promise<void>

  /** Finds the visitor by site and subject, taking over name and e-mail, or makes one, and opens a session for them. */
  openSession(session: { id: string; tokenHash: string; at: number; visitor: NewVisitor }): Promise<VisitorRecord>
  session(id: string): Promise<SessionRecord | undefined>
  /** Makes the next token the current one; false when `from` is not the current one any more, or the session ended. */
  rotateSession(id: string, change: { from: string; to: string; at: number }): Promise<boolean>
  endSession(id: string): Promise<void>

  /** A conversation, and those of its events that have one of the ids. */
  conversation(id: string, ids?: readonly string[]): Promise<ConversationRecord | undefined>
  /**
   * Appends to a conversation, or begins it when the first `seq` is 1, and folds the events into its head in the same transaction.
   * False, and nothing stored, when the log has moved on meanwhile, an id is taken or the visitor is not known: read again, decide again.
   */
  append(batch: AppendBatch): Promise<boolean>
  /** A part of a log, oldest first. */
  events(conversation: string, range: EventRange): Promise<ConversationEvent[]>
  /** The visitor's latest conversations with their newest events, the last active first. */
  conversationsOf(visitor: string, page: { conversations: number; events: number }): Promise<ConversationSnapshot[]>

  deskSnapshot(period: DeskPeriod): Promise<DeskSnapshot>
  /**
   * Events of all conversations after a position, in an order in which nothing is ever inserted before what was already given.
   * Undefined when the position is not one of this store.
   */
  eventsAfter(position: string, limit: number): Promise<StoredEvent[] | undefined>
  /** The position after everything that is stored now. */
  lastPosition(): Promise<string>

  /** `saved`, or `same` when id, owner and bytes are known, or `other` when the id is known with something else. */
  saveUpload(upload: UploadRecord, bytes: Uint8Array, at: number): Promise<'saved' | 'same' | 'other'>
  upload(id: string): Promise<UploadRecord | undefined>
  uploadBytes(id: string): Promise<Uint8Array | undefined>

  /** Removes what is of no use to anybody any more, oldest first; answers how much of it. */
  purge(bounds: PurgeBounds): Promise<PurgeCounts>

  /**
   * Removes a visitor with sessions, conversations and pictures, also those that agents sent them. Of each conversation an `erased`
   * event is left, so that the desk learns of it. Does nothing for a visitor who is not known, or not any more.
   */
  eraseVisitor(visitor: string, at: number): Promise<Erasure>

  addMiss(miss: Miss, at: number): Promise<void>
  /** The most frequent first. */
  misses(limit: number): Promise<(Miss & { count: number; last: number })[]>
  saveVote(vote: Vote, at: number): Promise<void>
  /** Every vote on the FAQ of a site in one locale. */
  votes(site: string, locale: string): Promise<Pick<Vote, 'entry' | 'voter' | 'helpful'>[]>

  /** Every account, by name. */
  agents(): Promise<AgentRecord[]>
  /** Makes an account or changes it; another password ends the account's sessions. */
  saveAgent(agent: AgentRecord): Promise<void>
  /** Removes an account with its sessions; false when there is none. */
  removeAgent(name: string): Promise<boolean>
  openAgentSession(session: { hash: string; agent: string; expiresAt: number }): Promise<void>
  /** The agent of a session that has not expired, which is prolonged to `expiresAt`. */
  agentSession(hash: string, times: { now: number; expiresAt: number }): Promise<AgentRecord | undefined>
  endAgentSession(hash: string): Promise<void>
}
