// Runs on a bare Node: nothing may be imported here that an installation brings.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = new URL('..', import.meta.url).pathname

/** The runtime that the workspace pins; there after {@link install}. */
export const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

const NEEDS = [20, 19]

/** Installs what the lock file names, unless that was done already. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < NEEDS[0] || (major === NEEDS[0] && minor < NEEDS[1])) {
    stop(`This is Node ${process.versions.node}; Shopbell needs ${NEEDS.join('.')} or later. Install a newer Node and try again.`)
  }
  const mark = join(root, 'node_modules/.cache/shopbell/installed')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(readFileSync(join(root, 'pnpm-workspace.yaml')))
    .digest('hex')
  if (existsSync(node) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  console.error('Installing …')
  run(
    'npx',
    ['--yes', packageManager, 'install', '--frozen-lockfile'],
    'The installation failed; see above. Check the connection to the npm registry and try again.',
  )
  mkdirSync(join(mark, '..'), { recursive: true })
  writeFileSync(mark, wanted)
}

/** Runs a command to its end with its output on stderr; stops everything with `sorry` when it fails. */
export function run(command, args, sorry) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: cleanEnv(),
    shell: process.platform === 'win32',
  })
  if (status !== 0) stop(error ? `${sorry} (${error.message})` : sorry)
}

/** The environment without what an outer npm put there for its own script. */
export function cleanEnv() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
}

export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
