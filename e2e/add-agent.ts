import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Place } from './stack.ts'

const CLI = join(import.meta.dirname, '../packages/server/src/main/main.ts')

/** Makes one more account for the desk, as an owner does on the command line. */
export function addAgent({ dataDir }: Pick<Place, 'dataDir'>, name: string, display: string): { name: string; password: string } {
  const password = `${name}-has-a-long-password`
  execFileSync(process.execPath, ['--conditions=source', CLI, 'agent', 'add', name, '--display', display], {
    input: `${password}\n`,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  return { name, password }
}
