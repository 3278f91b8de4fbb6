import { ShopBellError } from '@shopbell/core'
import { type ConversationEvent, PROBLEM_STATUS, type ProblemCode } from '@shopbell/core/protocol'

/** The part of a log that a path's query asks for. */
export function pageOf(log: readonly ConversationEvent[], path: string): ConversationEvent[] {
  const query = new URLSearchParams(path.split('?')[1] ?? '')
  const limit = Number(query.get('limit') ?? 50)
  const after = query.get('after')
  if (after !== null) return log.filter(({ seq }) => seq > Number(after)).slice(0, limit)
  const before = Number(query.get('before') ?? Number.POSITIVE_INFINITY)
  return log.filter(({ seq }) => seq < before).slice(-limit)
}

/** A problem as the real transport rejects with it. */
export function problem(code: ProblemCode): ShopBellError {
  const status = PROBLEM_STATUS[code]
  const detail = `The fake answers ${code}.`
  return new ShopBellError(status === 401 ? 'unauthorized' : 'refused', detail, {
    problem: { type: `urn:shopbell:problem:${code}`, title: code, status, code, detail },
  })
}
