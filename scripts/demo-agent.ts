import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A name and a password for the desk. */
export interface DemoAgent {
  name: string
  password: string
}

/** The demo's account: made at the first start, and kept beside the data that it opens. */
export async function demoAgent(root: string, dataDir: string): Promise<DemoAgent> {
  const file = join(dataDir, 'demo-agent.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemoAgent
  const agent = {
    name: 'lin',
    password: Array.from({ length: 4 }, () =>
      randomInt(36 ** 4)
        .toString(36)
        .padStart(4, '0'),
    ).join('-'),
  }
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=source', join(root, 'packages/server/src/main/main.ts'), 'agent', 'add', agent.name, '--display', '林晓 Lin'],
    { input: `${agent.password}\n`, encoding: 'utf8', env: { ...process.env, DATA_DIR: dataDir } },
  )
  if (status !== 0) throw new Error(`The demo's account could not be made: ${stderr}`)
  writeFileSync(file, JSON.stringify(agent), { mode: 0o600 })
  return agent
}
