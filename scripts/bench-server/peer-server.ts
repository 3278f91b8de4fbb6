import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { Server } from 'socket.io'
import type { PeerSetup } from './server.ts'

/**
 * Socket.IO as a chat server: whoever connects joins a room, what one says is stored and then told to all in the room. It has no store of
 * its own; this one is as durable as ours, and is written as in Socket.IO's tutorial, one statement for each message.
 */
const [setup, port, file = ''] = process.argv.slice(2) as [PeerSetup, string, string]
const database = new DatabaseSync(file)
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
database.exec('CREATE TABLE IF NOT EXISTS messages (position INTEGER PRIMARY KEY AUTOINCREMENT, room TEXT, id TEXT, body TEXT)')
const insert = database.prepare('INSERT INTO messages (room, id, body) VALUES (?, ?, ?)')

const http = createServer()
const io = new Server(http, setup === 'recovery' ? { connectionStateRecovery: {} } : {})
io.on('connection', (socket) => {
  const room = String(socket.handshake.auth['room'])
  // With recovery the rooms come back with the connection.
  if (!socket.recovered) void socket.join(room)
  socket.on('message', (id: string, body: string, stored?: () => void) => {
    insert.run(room, id, body)
    io.to(room).emit('message', id, body)
    stored?.()
  })
})
http.listen(Number(port), '127.0.0.1', () => {
  console.log(JSON.stringify({ event: 'listening', port: (http.address() as AddressInfo).port }))
})
