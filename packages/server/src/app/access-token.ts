import { errors, jwtVerify, SignJWT } from 'jose'
import { ProblemError } from './problem.ts'

/** What an access token says. */
export interface AccessClaims {
  session: string
  visitor: string
  site: string
}

/** Makes and checks access tokens. */
export interface AccessTokens {
  issue(claims: AccessClaims): Promise<string>
  /** @throws ProblemError `token-expired` or `token-invalid` */
  verify(token: string): Promise<AccessClaims>
}

/** Seconds that an access token lives. */
export const ACCESS_TOKEN_SECONDS = 15 * 60

const ISSUER = 'shopbell'
const TYPE = 'at+jwt'

/** Tokens that were made here, or whose seal was checked, and need not be again; whoever writes several messages shows the same one. */
const MAX_KNOWN = 4096

/** Makes the access tokens of a server with a key (32 bytes) that only the server knows. */
export function createAccessTokens(secret: Uint8Array, now: () => number): AccessTokens {
  const importing = crypto.subtle.importKey('raw', new Uint8Array(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
  const known = new Map<string, { claims: AccessClaims; expiresAt: number }>()

  async function check(token: string): Promise<AccessClaims> {
    const { payload } = await jwtVerify(token, await importing, {
      algorithms: ['HS256'],
      typ: TYPE,
      issuer: ISSUER,
      requiredClaims: ['sub', 'aud', 'exp', 'sid'],
      currentDate: new Date(now()),
    })
    const claims = { session: String(payload['sid']), visitor: String(payload.sub), site: String(payload.aud) }
    remember(token, claims, Number(payload.exp))
    return claims
  }

  function remember(token: string, claims: AccessClaims, expiresAt: number): void {
    known.set(token, { claims, expiresAt: expiresAt * 1000 })
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size > MAX_KNOWN) known.delete(oldest)
  }

  return {
    async issue({ session, visitor, site }) {
      const issuedAt = Math.floor(now() / 1000)
      const expiresAt = issuedAt + ACCESS_TOKEN_SECONDS
      const token = await new SignJWT({ sid: session })
        .setProtectedHeader({ alg: 'HS256', typ: TYPE })
        .setIssuer(ISSUER)
        .setAudience(site)
        .setSubject(visitor)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(await importing)
      remember(token, { session, visitor, site }, expiresAt)
      return token
    },
    async verify(token) {
      const found = known.get(token)
      if (found && now() < found.expiresAt) return found.claims
      try {
        return await check(token)
      } catch (error) {
        if (error instanceof errors.JWTExpired) {
          throw new ProblemError('token-expired', 'The access token has expired; refresh the session and try again.')
        }
        throw new ProblemError('token-invalid', 'The access token is not one of this server; begin a new session.')
      }
    },
  }
}
