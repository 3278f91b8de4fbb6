import { createHmac } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../packages/server/src/testing/server-process.ts'
import { startTestPostgres, type TestPostgres } from '../../packages/server/src/testing/test-postgres.ts'

/** Where the log is kept. */
export type StoreName = 'sqlite' | 'postgres'

/** The site that a run happens on. */
export const SITE = 'chaos'

const ISSUER = 'https://chaos.example'
const KEY = { kid: 'chaos', secret: 'a-key-that-is-good-for-one-run-of-the-chaos-check' }

/** A store and a site for one run, with accounts for the desk. */
export interface Place {
  /** Settings of every server. */
  env: NodeJS.ProcessEnv
  agents: readonly { name: string; password: string }[]
  remove(): Promise<void>
}

/** Makes an empty place in a temporary folder; starts a Postgres when the store is to be there. */
export async function createPlace(store: StoreName, agentCount: number): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-chaos-'))
  const sitesDir = join(folder, 'sites')
  await mkdir(sitesDir)
  await writeFile(
    join(sitesDir, `${SITE}.yaml`),
    `name: Chaos
origins: ["http://localhost:*"]
languages: [en]
identity:
  issuer: ${ISSUER}
  keys: [{ kid: ${KEY.kid}, alg: HS256, key: ${KEY.secret} }]
`,
  )
  const env: NodeJS.ProcessEnv = { SITES_DIR: sitesDir, DATA_DIR: join(folder, 'data') }
  let postgres: TestPostgres | undefined
  if (store === 'postgres') {
    postgres = await startTestPostgres({ isDurable: true })
    env['DATABASE_URL'] = await postgres.createDatabase()
  }
  const agents = Array.from({ length: agentCount }, (_, index) => ({ name: `agent-${index + 1}`, password: 'a-long-password' }))
  for (const { name, password } of agents) {
    const { code, err } = await runCommand(['agent', 'add', name], env, `${password}\n`)
    if (code !== 0) throw new Error(`An account for the desk could not be made: ${err}`)
  }
  return {
    env,
    agents,
    async remove() {
      await postgres?.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Signs, as the shop would, who a visitor is. */
export function signIdentity(subject: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  const head = part({ alg: 'HS256', typ: 'JWT', kid: KEY.kid })
  const claims = part({ iss: ISSUER, aud: SITE, sub: subject, iat: now, exp: now + 300 })
  const signature = createHmac('sha256', KEY.secret).update(`${head}.${claims}`).digest('base64url')
  return `${head}.${claims}.${signature}`
}
