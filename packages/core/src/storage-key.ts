import { ShopBellError } from './errors.ts'
import type { GetIdentity } from './session.ts'

/**
 * Names the part of the storage that belongs to whom a JWT is about. It is not verified here, for the server does that:
 * a forged one opens nothing but an empty part.
 */
export async function identityKey(getIdentity: GetIdentity): Promise<string> {
  if (typeof getIdentity !== 'function') {
    throw new ShopBellError(
      'bad-config',
      `identify() was given ${getIdentity === undefined ? 'nothing' : `a ${typeof getIdentity}`}; wanted is a function that answers with a fresh JWT each time, such as () => fetch('/help-token').then((answer) => answer.text()).`,
    )
  }
  return subjectKey(await getIdentity())
}

/**
 * Holds a callback to the visitor of a key: when somebody else signed in to the shop meanwhile, in another tab, what belongs to the first
 * must not go on under the name of the second.
 */
export function onlyFor(key: string, getIdentity: GetIdentity): GetIdentity {
  return async () => {
    const token = await getIdentity()
    if ((await subjectKey(token)) === key) return token
    throw new ShopBellError(
      'unauthorized',
      'getIdentity answered for another visitor than the one who signed in; call identify() again when somebody else signs in.',
    )
  }
}

async function subjectKey(token: string): Promise<string> {
  return `sub:${await digest(subjectOf(token))}`
}

function subjectOf(token: string): string {
  try {
    const payload = (token.split('.')[1] as string).replaceAll('-', '+').replaceAll('_', '/')
    const { sub } = JSON.parse(decodeURIComponent(escapeBytes(atob(payload)))) as { sub?: unknown }
    if (typeof sub === 'string' && sub !== '') return sub
  } catch {
    // Said below, with what is wanted.
  }
  throw new ShopBellError(
    'bad-config',
    'getIdentity did not answer with a JWT that has a "sub"; wanted is one signed by the shop for this visitor.',
  )
}

/** Whoever uses the browser next is not to read in it who was there before; on pages without TLS browsers offer nothing for that. */
async function digest(subject: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return subject
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subject)))
  return bytes.reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '')
}

function escapeBytes(binary: string): string {
  return [...binary].map((char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')
}
