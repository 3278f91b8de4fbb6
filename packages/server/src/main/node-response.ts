import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { TextAnswer } from '../app/route.ts'
import type { Compress } from './compression.ts'

/** Sends a `Response`. */
export async function sendResponse(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  compress: Compress,
): Promise<void> {
  const plain = response.body ? Buffer.from(await response.arrayBuffer()) : Buffer.alloc(0)
  const compressed = await compress(response, plain, String(incoming.headers['accept-encoding'] ?? ''))
  const body = compressed ?? plain
  const headers = toNodeHeaders(response.headers)
  if (response.headers.has('etag')) headers['vary'] = [response.headers.get('vary'), 'Accept-Encoding'].filter(Boolean).join(', ')
  if (compressed) headers['content-encoding'] = 'gzip'
  // 204 and 304 have no body, and say nothing of its length.
  if (response.status !== 204 && response.status !== 304) headers['content-length'] = body.length
  outgoing.writeHead(response.status, headers)
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
}

/** Sends an answer that is a text. */
export function sendText({ status, headers, text }: TextAnswer, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const all: OutgoingHttpHeaders = Object.fromEntries(headers)
  // 204 has no body, and says nothing of its length.
  if (status !== 204) all['content-length'] = Buffer.byteLength(text ?? '')
  outgoing.writeHead(status, all)
  outgoing.end(incoming.method === 'HEAD' ? undefined : (text ?? undefined))
}

/** Headers as Node takes them. */
export function toNodeHeaders(headers: Headers): OutgoingHttpHeaders {
  const result: OutgoingHttpHeaders = {}
  for (const [name, value] of headers) if (name !== 'set-cookie') result[name] = value
  const cookies = headers.getSetCookie()
  if (cookies.length) result['set-cookie'] = cookies
  return result
}
