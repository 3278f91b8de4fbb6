import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { io } from 'socket.io-client'

/** Opens a connection for each line of a file, in a process of its own, and says when all of them are open. */
const [kind, port, file = ''] = process.argv.slice(2)
const keys = readFileSync(file, 'utf8').trim().split('\n')
const open = kind === 'ours' ? openFeed : openSocket
let next = 0
const lanes = Array.from({ length: 50 }, async () => {
  for (let key = keys[next++]; key; key = keys[next++]) await open(key)
})
await Promise.all(lanes)
console.log(`open ${keys.length}`)

/** The feed of a token, read with nothing but a socket. */
function openFeed(token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1')
    let answer = ''
    const read = (chunk: Buffer) => {
      answer += chunk
      if (/^HTTP\/1.1 [45]/.test(answer)) reject(new Error(answer))
      if (!answer.includes('event: hello')) return
      // From here on nothing is kept of what comes.
      socket.off('data', read).resume()
      resolve()
    }
    socket.on('data', read)
    socket.on('error', reject)
    socket.write(`GET /v1/events HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\nauthorization: Bearer ${token}\r\n\r\n`)
  })
}

/** A Socket.IO connection that begins as a WebSocket: the least that it can cost. */
async function openSocket(room: string): Promise<void> {
  const socket = io(`http://127.0.0.1:${port}`, { auth: { room }, transports: ['websocket'], forceNew: true })
  await once(socket as unknown as NodeJS.EventEmitter, 'connect')
}
