import { io } from 'socket.io-client'
import { createClient } from '../../packages/core/src/index.ts'
import { household } from './shoppers.ts'

/**
 * A crowd of open chats in a process of its own. It says `open` when all are connected; after that, `back` and a time for each of them
 * that was connected again, in milliseconds since 1970.
 */
const [kind, port, first, count] = process.argv.slice(2) as [string, string, string, string]
const server = `http://127.0.0.1:${port}`
const indexes = Array.from({ length: Number(count) }, (_, index) => Number(first) + index)
const open = kind === 'ours' ? openOurs : openPeer

const lost = new Map<number, number>()
const isBack = new Map<number, number>()
let isOpen = false
function online(index: number): void {
  if (isOpen && lost.has(index)) isBack.set(index, Date.now())
  if (isBack.size === indexes.length) console.log(`back ${[...isBack.values()].join(' ')}`)
}
function offline(index: number): void {
  if (isOpen) lost.set(index, Date.now())
}

let next = 0
await Promise.all(
  Array.from({ length: 20 }, async () => {
    for (let index = indexes[next++]; index !== undefined; index = indexes[next++]) await open(index)
  }),
)
isOpen = true
console.log('open')

/** Our client as a page uses it, with an address of its own. */
async function openOurs(index: number): Promise<void> {
  const fetchFrom: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
    headers.set('x-forwarded-for', household(index))
    return fetch(input, { ...init, headers })
  }
  const client = createClient({ server, site: 'demo', fetch: fetchFrom })
  await client.send('hello', { handoff: true })
  await new Promise<void>((resolve) => {
    client.$chat.get().$connection.subscribe((status) => {
      if (status === 'online') online(index)
      else offline(index)
      if (status === 'online') resolve()
    })
  })
}

function openPeer(index: number): Promise<void> {
  const socket = io(server, { auth: { room: `room ${index}` }, forceNew: true })
  socket.on('disconnect', () => offline(index))
  return new Promise((resolve) => {
    socket.on('connect', () => {
      online(index)
      resolve()
    })
  })
}
