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

/** Makes the access tokens of a server with a key (32 bytes) that only the server knows. */
export function createAccessTokens(key: Uint8Array, now: () => number): AccessTokens {
  return {
    issue({ session, visitor, site }) {
      const issuedAt = Math.floor(now() / 1000)
      return new SignJWT({ sid: session })
        .setProtectedHeader({ alg: 'HS256', typ: TYPE })
        .setIssuer(ISSUER)
        .setAudience(site)
        .setSubject(visitor)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
        .sign(key)
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          typ: TYPE,
          issuer: ISSUER,
          requiredClaims: ['sub', 'aud', 'exp', 'sid'],
          currentDate: new Date(now()),
        })
        return { session: String(payload['sid']), visitor: String(payload.sub), site: String(payload.aud) }
      } catch (error) {
        if (error instanceof errors.JWTExpired) {
          throw new ProblemError('token-expired', 'The access token has expired; refresh the session and try again.')
        }
        throw new ProblemError('token-invalid', 'The access token is not one of this server; begin a new session.')
      }
    },
  }
}
