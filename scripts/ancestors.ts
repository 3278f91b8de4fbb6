import { execFileSync } from 'node:child_process'

/**
 * Calls back once when a process that this one was started by is gone: the parent, and everything up to an `npm` above it.
 * An `npm start` that was told to stop or was killed does not hand that down, and a stack that nobody can stop would keep its ports.
 */
export function onAncestorGone(callback: () => void): void {
  const ancestors = findAncestors()
  const timer = setInterval(() => {
    if (ancestors.every(isAlive)) return
    clearInterval(timer)
    callback()
  }, 500)
  timer.unref()
}

function findAncestors(): number[] {
  const found = [process.ppid]
  for (let above = look(process.ppid); found.length < 8 && above && above.parent > 1; above = look(above.parent)) {
    found.push(above.parent)
    if (/\bnpm\b/.test(look(above.parent)?.command ?? '')) return found
  }
  return [process.ppid]
}

function look(pid: number): { parent: number; command: string } | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(line) ?? []
    return parent === undefined || command === undefined ? undefined : { parent: Number(parent), command }
  } catch {
    // No `ps` here, or the process is gone: then only the parent is watched.
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
