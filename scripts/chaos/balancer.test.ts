import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { describe, it, type TestContext } from 'node:test'
import { startBalancer } from './balancer.ts'

async function serve(context: TestContext, name: string): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => void socket.on('error', () => {}).end(name)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  context.after(() => server.close())
  return { port: (server.address() as AddressInfo).port, server }
}

async function ask(port: number): Promise<string> {
  const client = connect(port, '127.0.0.1').on('error', () => {})
  let answer = ''
  client.on('data', (piece) => (answer += piece))
  await once(client, 'close')
  return answer
}

describe('the balancer', () => {
  it('gives each connection to the next server, and passes over one that is down', async (context) => {
    const servers = await Promise.all(['a', 'b', 'c'].map((name) => serve(context, name)))
    const balancer = await startBalancer(() => servers.map(({ port }) => port))
    context.after(() => balancer.stop())
    const asked = async () => [await ask(balancer.port), await ask(balancer.port), await ask(balancer.port)].join('')
    assert.equal(await asked(), 'abc')
    const down = servers[1]?.server.close()
    if (down) await once(down, 'close')
    assert.equal(await asked(), 'acc')
  })

  it('closes the connection when no server is up', async (context) => {
    const balancer = await startBalancer(() => [])
    context.after(() => balancer.stop())
    assert.equal(await ask(balancer.port), '')
  })
})
