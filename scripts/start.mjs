// `npm start`: installs, builds, and runs the shop, the back end and the desk until it is told to stop.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { cleanEnv, install, node, root, run } from './install.mjs'

install()
run(node, [join(root, 'scripts/build.mjs')], 'The build failed; see above.')

const stack = spawn(node, ['--conditions=source', join(root, 'scripts/stack.ts')], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  env: cleanEnv(),
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stack.kill('SIGTERM'))
stack.on('exit', (code) => process.exit(code ?? 1))
