import { spawnSync } from 'node:child_process'
import { aptInstall, succeeds } from './apt.mjs'
import { chromiumPath } from './chromium.mjs'
import { node, root, stop } from './install.mjs'

const SORRY =
  'There is no Chromium to test with, and none could be installed. Install one, or name it: CHROME_PATH=/path/to/chromium npm test'

/** Installs a Chromium: Debian's package where there is apt, else a download. Answers with its path. */
export function installChromium() {
  console.error('Installing a Chromium …')
  if (aptInstall('chromium', 'fonts-noto-cjk')) {
    const path = chromiumPath()
    if (path) return path
  }
  if (!succeeds([node, 'node_modules/playwright-core/cli.js', 'install', 'chromium'])) stop(SORRY)
  const { stdout } = spawnSync(node, ['-p', "require('playwright-core').chromium.executablePath()"], { cwd: root, encoding: 'utf8' })
  return stdout.trim() || stop(SORRY)
}
