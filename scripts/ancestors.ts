import { execFileSync } from 'node:child_process'

/**
 * Calls back once when one of the processes that started this one is gone: an `npm start` that was killed does not
 * tell what it started, and a stack that nobody can stop would keep its ports.
 * @param generations how many to watch: 1 is the parent, 2 its parent too …
 */
export function onAncestorGone(generations: number, callback: () => void): void {
  const ancestors: number[] = []
  for (let pid = process.ppid; pid > 1 && ancestors.length < generations; pid = parentOf(pid)) ancestors.push(pid)
  const timer = setInterval(() => {
    if (ancestors.every(isAlive)) return
    clearInterval(timer)
    callback()
  }, 500)
  timer.unref()
}

function parentOf(pid: number): number {
  if (pid <= 1) return 0
  try {
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return 0
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
