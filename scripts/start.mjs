// `npm start`: installs, builds, and runs the shop, the back end and the desk until it is told to stop.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { cleanEnv, install, node, root, run } from './install.mjs'

install()
run(node, [join(root, 'scripts/build.mjs')], 'The build failed; see above.')

// npm and its shell do not hand every signal down, so the stack watches them as well.
const ancestors = process.env.npm_lifecycle_event ? '3' : '1'
const stack = spawn(node, ['--conditions=source', join(root, 'scripts/stack.ts'), ancestors], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  env: cleanEnv(),
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stack.kill('SIGTERM'))
stack.on('exit', (code) => process.exit(code ?? 1))
