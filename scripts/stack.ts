import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onAncestorGone } from './ancestors.ts'
import { demoAgent } from './demo-agent.ts'
import { serveShop } from './shop.ts'

/** Runs the shop, the back end and the desk in one go, says where each is, and stops them all together. */
const root = new URL('..', import.meta.url).pathname
const { SHOP_PORT = '4100', PORT = '4101', DESK_PORT = '4102' } = process.env
const dataDir = process.env['DATA_DIR'] ?? join(root, '.data')
const origin = (port: string) => `http://localhost:${port}`

mkdirSync(dataDir, { recursive: true })
const server = startServer()
let stopping = false
process.on('SIGTERM', () => void stop(0))
process.on('SIGINT', () => void stop(0))
process.on('disconnect', () => void stop(0))
onAncestorGone(() => void stop(0))
server.on('exit', (code) => void stop(code === 0 ? 0 : 1))

await Promise.all([answers(`${origin(PORT)}/healthz`), answers(origin(DESK_PORT)), startShop().then(() => answers(origin(SHOP_PORT)))])
const agent = await demoAgent(root, dataDir)
console.log(`shop  ${origin(SHOP_PORT)}`)
console.log(`server  ${origin(PORT)}`)
console.log(`desk  ${origin(DESK_PORT)}`)
console.log(`agent  ${agent.name} ${agent.password}`)

function startServer(): ChildProcess {
  return fork(join(root, 'packages/server/src/main/main.ts'), ['serve'], {
    // A small young generation: a third of the memory of each open chat, and as fast.
    execArgv: ['--conditions=source', '--max-semi-space-size=2'],
    env: { ...process.env, PORT, DESK_PORT, DATA_DIR: dataDir, SITES_DIR: process.env['SITES_DIR'] ?? join(root, 'demo/sites') },
  })
}

async function startShop() {
  try {
    await serveShop(join(root, 'demo'), Number(SHOP_PORT), origin(PORT))
  } catch (error) {
    console.error(
      `The shop cannot use port ${SHOP_PORT} (${(error as Error).message}). Stop what uses it, or choose another: SHOP_PORT=4200 npm start`,
    )
    await stop(1)
  }
}

/** Waits until an address answers; a server that gave up ends the whole process before. */
async function answers(url: string) {
  while (!stopping) {
    try {
      if ((await fetch(url)).ok) return
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function stop(code: number) {
  if (stopping) return
  stopping = true
  if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  process.exit(code)
}
