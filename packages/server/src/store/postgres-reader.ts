import { createGroups } from './groups.ts'
import type { Postgres } from './postgres-pool.ts'
import { eventFromRow, headFromRow, VISITOR_COLUMNS, visitorFromRow } from './records.ts'
import { flag, number, type Row, text } from './row.ts'
import type { ConversationRecord, Store } from './store.ts'

interface Question {
  /** Different for each, so that two may ask for the same conversation. */
  number: number
  conversation: string
  ids: readonly string[]
}

// One statement sees one moment: each head and its events fit each other.
const READ = `
  WITH known AS (
    SELECT wanted.place, array_agg(e.body ORDER BY wanted.rank) AS bodies
    FROM unnest($2::bigint[], $3::text[], $4::text[]) WITH ORDINALITY AS wanted (place, conversation, id, rank)
    JOIN shopbell.events e ON e.conversation = wanted.conversation AND e.id = wanted.id GROUP BY wanted.place
  )
  SELECT asked.place, c.site, c.visitor, c.head, c.with_person, ${VISITOR_COLUMNS}, known.bodies
  FROM unnest($1::text[]) WITH ORDINALITY AS asked (id, place)
  JOIN shopbell.conversations c ON c.id = asked.id
  LEFT JOIN shopbell.visitors v ON v.id = c.visitor LEFT JOIN known ON known.place = asked.place`

/** Makes the way to read conversations: every message begins with one, so those that come together are read together. */
export function createPostgresReader(database: Postgres): Store['conversation'] {
  async function read(questions: readonly Question[]): Promise<(ConversationRecord | undefined)[]> {
    const wanted = questions.flatMap(({ conversation, ids }, index) => ids.map((id) => [index + 1, conversation, id] as const))
    const rows = await database.run(READ, [
      questions.map(({ conversation }) => conversation),
      wanted.map(([place]) => place),
      wanted.map(([, conversation]) => conversation),
      wanted.map(([, , id]) => id),
    ])
    const byPlace = new Map(rows.map((row) => [number(row, 'place'), row]))
    return questions.map((_, index) => {
      const row = byPlace.get(index + 1)
      return row && recordFromRow(row)
    })
  }

  let count = 0
  const ask = createGroups<Question, ConversationRecord | undefined>({
    lanes: 4,
    most: 64,
    keyOf: (question) => String(question.number),
    run: read,
    runAlone: async (question) => (await read([question]))[0],
  })
  return (conversation, ids = []) => ask({ number: ++count, conversation, ids })
}

function recordFromRow(row: Row): ConversationRecord {
  const [site, visitor] = [text(row, 'site'), text(row, 'visitor')]
  return {
    site,
    visitor: row['visitor_id'] === null ? { id: visitor, site, signedIn: false } : visitorFromRow(row),
    head: headFromRow(row),
    withPerson: flag(row, 'with_person'),
    known: ((row['bodies'] ?? []) as string[]).map((body) => eventFromRow({ body })),
  }
}
