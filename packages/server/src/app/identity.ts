import { errors, importSPKI, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { ProblemError } from './problem.ts'
import type { Site, SiteIdentity } from './site.ts'

/** Who the shop says that a visitor is. */
export interface Identity {
  subject: string
  name?: string
  email?: string
}

const MAX_LIFE_SECONDS = 600
const CLOCK_TOLERANCE_SECONDS = 60

/**
 * Checks a JWT that a shop signed for one of its visitors.
 * @throws ProblemError `identity-invalid`, saying what is wrong with it
 */
export async function verifyIdentity(token: string, site: Site, now: number): Promise<Identity> {
  const { identity } = site
  if (!identity) throw invalid(`the site ${site.id} has no identity keys`)
  const payload = await verifySignature(token, site.id, identity, now)
  const { sub, exp, name, email } = payload
  if (!sub || sub.length > 200) throw invalid('sub must be a text of 1 to 200 characters')
  if (Number(exp) * 1000 - now > (MAX_LIFE_SECONDS + CLOCK_TOLERANCE_SECONDS) * 1000) throw invalid('exp must be at most 10 minutes away')
  return { subject: sub, ...shortText('name', name, 100), ...shortText('email', email, 254) }
}

async function verifySignature(token: string, audience: string, identity: SiteIdentity, now: number): Promise<JWTPayload> {
  // The algorithm comes from the site's file, never from the token.
  const findKey: JWTVerifyGetKey = ({ kid, alg }) => {
    const key = identity.keys.find((known) => known.kid === kid)
    if (!key) throw invalid(`kid ${JSON.stringify(kid)?.slice(0, 60)} is not one of the site's keys`)
    if (key.alg !== alg) throw invalid(`the key ${key.kid} is for ${key.alg}`)
    return key.alg === 'HS256' ? key.secret : importSPKI(key.publicKey, 'EdDSA')
  }
  try {
    const { payload } = await jwtVerify(token, findKey, {
      algorithms: ['HS256', 'EdDSA'],
      issuer: identity.issuer,
      audience,
      requiredClaims: ['sub', 'iat', 'exp'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: new Date(now),
    })
    return payload
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw invalid(error instanceof errors.JOSEError ? error.message : 'it cannot be read')
  }
}

function shortText<Name extends string>(name: Name, value: unknown, max: number): { [Key in Name]?: string } {
  if (value === undefined) return {}
  if (typeof value !== 'string' || value.length > max) throw invalid(`${name} must be a text of at most ${max} characters`)
  return { [name]: value } as { [Key in Name]?: string }
}

function invalid(reason: string): ProblemError {
  return new ProblemError('identity-invalid', `The identity is not accepted: ${reason}.`)
}
