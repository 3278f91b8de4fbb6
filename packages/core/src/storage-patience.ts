import { ShopBellError } from './errors.ts'

/** Some browsers never answer when their database is broken, or while a page that was left still holds it. */
const PATIENCE_MS = 2_000

/** What work in a storage comes to; rejects when the browser does not answer in time. */
export function withPatience<Result>(work: Promise<Result>, onLate?: () => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = () => {
      onLate?.()
      reject(new ShopBellError('storage', `The browser’s storage did not answer within ${PATIENCE_MS / 1000} seconds.`))
    }
    const timer = setTimeout(late, PATIENCE_MS)
    const answered = () => clearTimeout(timer)
    work.then(answered, answered)
    work.then(resolve, reject)
  })
}
