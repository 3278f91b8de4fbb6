import { spawnSync } from 'node:child_process'
import { cleanEnv, root } from './install.mjs'

/** Installs Debian's packages, where there is apt and we may; false when that did not work. */
export function aptInstall(...names) {
  const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  return succeeds([...apt, 'update', '-qq']) && succeeds([...apt, 'install', '-y', '-qq', ...names])
}

/** Whether a command runs to a good end; what it says goes to stderr. */
export function succeeds([command, ...args]) {
  const env = { ...cleanEnv(), DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env }).status === 0
}
