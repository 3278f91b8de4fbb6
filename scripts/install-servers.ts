import { findProgram } from '../packages/server/src/testing/programs.ts'
import { aptInstall } from './apt.mjs'
import { stop } from './install.mjs'

/** Where each program that some tests need comes from. */
const PACKAGES = { postgres: 'postgresql', 'nats-server': 'nats-server' } as const

/** Installs Postgres and NATS for the tests, Debian's packages; a continuous integration skips nothing. */
export function installServers(): void {
  const missing = Object.entries(PACKAGES).filter(([program]) => !findProgram(program as keyof typeof PACKAGES))
  if (!missing.length) return
  const names = missing.map(([, name]) => name)
  console.error(`Installing ${names.join(' and ')} …`)
  if (!aptInstall(...names)) stop(`${names.join(' and ')} could not be installed; a continuous integration needs them.`)
}
