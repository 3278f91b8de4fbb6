import { Agent, request } from 'node:http'
import { createId, type SessionAnswer } from '../../packages/core/src/protocol/index.ts'

/** A visitor with a session and a conversation, as light as can be. */
export interface Shopper {
  token: string
  conversation: string
}

/** Asks over connections that are kept. */
export type Ask = (
  method: string,
  path: string,
  options?: { token?: string; body?: unknown; from?: string },
) => Promise<{ status: number; text: string }>

/** Makes a way to ask a server at a port, over so many connections at most. */
export function createAsk(port: number, connections: number): { ask: Ask; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask: Ask = (method, path, { token, body, from } = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body)
      const headers = {
        ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(from && { 'x-forwarded-for': from }),
      }
      const outgoing = request({ host: '127.0.0.1', port, method, path, agent, headers }, (incoming) => {
        let answer = ''
        incoming.setEncoding('utf8')
        incoming.on('data', (chunk) => (answer += chunk))
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text: answer }))
        incoming.on('error', reject)
      })
      outgoing.on('error', reject)
      outgoing.end(text)
    })
  return { ask, close: () => agent.destroy() }
}

/** Begins sessions for a crowd, each from a household of its own. */
export async function openShoppers(ask: Ask, count: number): Promise<Shopper[]> {
  const shoppers: Shopper[] = []
  const open = async (index: number) => {
    const { status, text } = await ask('POST', '/v1/sessions', { body: { site: 'demo' }, from: household(index) })
    if (status !== 201) throw new Error(`A session was refused with ${status} ${text}`)
    shoppers[index] = { token: (JSON.parse(text) as SessionAnswer).accessToken, conversation: createId() }
  }
  let next = 0
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (let index = next++; index < count; index = next++) await open(index)
    }),
  )
  return shoppers
}

/** An address for each of a crowd. */
export function household(index: number): string {
  return `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`
}

/** What everybody writes. */
export const TEXT = 'When will my parcel arrive? It was sent on Monday, and the page still says that it waits for the carrier.'

/** One message as a request. */
export function messageBody(text: string, id: string = createId()): unknown {
  return { items: [{ id, content: { kind: 'text', text } }], handoff: true }
}
