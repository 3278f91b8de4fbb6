import type { ConversationEvent, ConversationHead } from '@shopbell/core/protocol'
import { number, optionalText, type Row, text } from './row.ts'
import type { AgentRecord, DeskRecord, Miss, StoredEvent, UploadRecord, VisitorRecord } from './store.ts'

/** Columns of a visitor, joined as `v`. */
export const VISITOR_COLUMNS = 'v.id AS visitor_id, v.site AS visitor_site, v.subject AS subject, v.name AS name, v.email AS email'

/** Reads {@link VISITOR_COLUMNS}. */
export function visitorFromRow(row: Row): VisitorRecord {
  return {
    id: text(row, 'visitor_id'),
    site: text(row, 'visitor_site'),
    signedIn: row['subject'] !== null,
    ...optionalText(row, 'name'),
    ...optionalText(row, 'email'),
  }
}

/** The head that a row of `conversations` keeps. */
export function headFromRow(row: Row): ConversationHead {
  return JSON.parse(text(row, 'head')) as ConversationHead
}

/** The event that a row of `events` keeps. */
export function eventFromRow(row: Row): ConversationEvent {
  return JSON.parse(text(row, 'body')) as ConversationEvent
}

/** An event with whom it concerns; `position` is made by the store. */
export function storedFromRow(row: Row, position: string): StoredEvent {
  return { position, site: text(row, 'site'), visitor: text(row, 'visitor'), event: eventFromRow(row) }
}

/** A conversation with its visitor, as the desk lists it. */
export function deskFromRow(row: Row): DeskRecord {
  return { site: text(row, 'site'), visitor: visitorFromRow(row), head: headFromRow(row) }
}

/** An agent's account. */
export function agentFromRow(row: Row): AgentRecord {
  return { name: text(row, 'name'), display: text(row, 'display'), password: text(row, 'password'), ...optionalText(row, 'picture') }
}

/** A picture without its bytes. */
export function uploadFromRow(row: Row): UploadRecord {
  return {
    id: text(row, 'id'),
    secret: text(row, 'secret'),
    owner: text(row, 'owner'),
    type: text(row, 'type'),
    width: number(row, 'width'),
    height: number(row, 'height'),
  }
}

/** A search that found nothing, with how often. */
export function missFromRow(row: Row): Miss & { count: number; last: number } {
  return {
    site: text(row, 'site'),
    locale: text(row, 'locale'),
    query: text(row, 'query'),
    count: number(row, 'count'),
    last: number(row, 'last'),
  }
}
