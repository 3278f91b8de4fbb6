import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DrivenBrowser, expressionOf } from './driven-browser.ts'
import { startProgram } from './program.ts'

/** What the browser says: an answer, or an error, to the command with this id. */
interface Reply {
  id: number | null
  result?: unknown
  error?: string
  message?: string
}

/** Starts a Firefox on a profile of its own; it speaks WebDriver BiDi by itself, over a WebSocket. */
export async function startFirefox(path: string): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'shopbell-firefox-'))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank']
  // The profile is the home as well: root may not use somebody else's.
  const program = startProgram(path, args, { HOME: profile })
  const socket = await connect(`${await program.says(/WebDriver BiDi listening on (ws:\S+)/)}/session`)
  const send = createSender(socket)
  await send('session.new', { capabilities: {} })
  const { contexts } = (await send('browsingContext.getTree', { maxDepth: 0 })) as { contexts: { context: string }[] }
  const context = contexts[0]?.context

  return {
    async visit(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async call(run, ...given) {
      const params = { expression: expressionOf(run, given), target: { context }, awaitPromise: true }
      const answer = (await send('script.evaluate', params)) as {
        result?: { value?: string }
        exceptionDetails?: { text: string }
      }
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text)
      return answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value)
    },
    async act(source, actions) {
      await send('input.performActions', { context, actions: [{ ...source, id: source.type, actions }] })
    },
    async close() {
      socket.close()
      await program.end()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

function connect(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url)
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(socket))
    socket.addEventListener('error', () => reject(new Error(`Firefox listens at ${url}, but lets nobody in.`)))
  })
}

/** Sends commands, each with the promise of its answer. */
function createSender(socket: WebSocket): (method: string, params: object) => Promise<unknown> {
  const waiting = new Map<number | null, (reply: Reply) => void>()
  let count = 0
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, ({ error, message, result }) => (error ? reject(new Error(`${method}: ${error}, ${message}`)) : resolve(result)))
      socket.send(JSON.stringify({ id, method, params }))
    })
}
