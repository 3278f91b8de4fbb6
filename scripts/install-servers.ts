import { existsSync } from 'node:fs'
import { findProgram } from '../packages/server/src/testing/programs.ts'
import { aptInstall } from './apt.mjs'
import { stop } from './install.mjs'

/** Where each program that some tests need comes from. */
const PACKAGES = { postgres: 'postgresql', 'nats-server': 'nats-server' } as const

/** Old frameworks that pages still have, and no registry of npm packages does. */
const FRAMEWORKS = { '/usr/share/javascript/prototype': 'libjs-prototype', '/usr/share/javascript/mootools': 'libjs-mootools' }

/** Installs Postgres, NATS and old frameworks for the tests, Debian's packages; a continuous integration skips nothing. */
export function installServers(): void {
  const programs = Object.entries(PACKAGES).filter(([program]) => !findProgram(program as keyof typeof PACKAGES))
  const folders = Object.entries(FRAMEWORKS).filter(([folder]) => !existsSync(folder))
  const names = [...programs, ...folders].map(([, name]) => name)
  if (!names.length) return
  console.error(`Installing ${names.join(' and ')} …`)
  if (!aptInstall(...names)) stop(`${names.join(' and ')} could not be installed; a continuous integration needs them.`)
}
