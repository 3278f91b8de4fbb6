// `npm test`: installs what is missing, a browser too, and runs everything.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { chromiumPath } from './chromium.mjs'
import { cleanEnv, install, node, root } from './install.mjs'
import { installChromium } from './install-chromium.mjs'

install()
const browser = chromiumPath() ?? installChromium()
const env = { ...cleanEnv(), CHROME_PATH: browser }
const { status } = spawnSync(node, ['--conditions=source', join(root, 'scripts/run-tests.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env,
})
process.exit(status ?? 1)
