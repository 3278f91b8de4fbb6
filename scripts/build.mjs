// Builds the packages, the desk and the shop, as far as their sources changed since the last time.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.ts'

const root = new URL('..', import.meta.url).pathname
const marks = join(root, 'node_modules/.cache/shopbell/built')
const bin = (name) => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.CMD` : name)
const shared = ['pnpm-lock.yaml', 'tsconfig.base.json', 'scripts/rollup', 'packages/core']

/** Each reads the sources of the others, not what was built of them, so that all can run side by side. */
const builds = [
  { folder: 'packages/core', command: ['rollup', '-c', '--silent'], reads: [] },
  { folder: 'packages/widget', command: ['rollup', '-c', '--silent'], reads: [] },
  { folder: 'packages/server', command: ['rollup', '-c', '--silent'], reads: [] },
  { folder: 'packages/desk', command: ['vite', 'build', '--logLevel', 'warn'], reads: [] },
  { folder: 'demo', command: ['vite', 'build', '--logLevel', 'warn'], reads: ['packages/widget', 'packages/server'] },
]

const results = await Promise.all(builds.map(build))
if (results.includes(false)) process.exit(1)

/** Resolves with whether the folder is up to date now. */
async function build({ folder, command: [tool, ...args], reads }) {
  const mark = join(marks, folder.replaceAll('/', '-'))
  const print = fingerprint(root, [folder, ...reads, ...shared], process.env.SHOPBELL_SERVER ?? '')
  if (existsSync(join(root, folder, 'dist')) && existsSync(mark) && readFileSync(mark, 'utf8') === print) return true
  rmSync(mark, { force: true })
  console.log(`Building ${folder} …`)
  if (!(await run(bin(tool), args, join(root, folder)))) {
    console.error(`${folder} could not be built; see above.`)
    return false
  }
  mkdirSync(marks, { recursive: true })
  writeFileSync(mark, print)
  return true
}

function run(command, args, cwd) {
  const child = spawn(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code === 0))
    child.on('error', () => resolve(false))
  })
}
