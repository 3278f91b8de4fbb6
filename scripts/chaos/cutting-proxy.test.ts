import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { describe, it, type TestContext } from 'node:test'
import { type FaultRates, startCuttingProxy } from './cutting-proxy.ts'
import { createRandom } from './random.ts'

/** A server that answers each piece in capitals, behind a proxy; what it heard, and a client's talk with it. */
async function setUp(context: TestContext, rates: FaultRates) {
  let heard = ''
  let isCut = () => {}
  const wasCut = new Promise<void>((resolve) => (isCut = resolve))
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('close', isCut)
    socket.on('data', (piece) => {
      heard += piece
      socket.write(String(piece).toUpperCase())
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy = await startCuttingProxy({ target: (server.address() as AddressInfo).port, rates, random: createRandom(1) })
  context.after(() => Promise.all([proxy.stop(), server.close()]))
  const client = connect(proxy.port, '127.0.0.1').on('error', () => {})
  let answer = ''
  client.on('data', (piece) => (answer += piece))
  return { proxy, client, wasCut, heard: () => heard, answer: () => answer }
}

describe('a proxy that cuts', () => {
  it('hands on what was not struck', async (context) => {
    const { client, heard, proxy, answer } = await setUp(context, {})
    client.write('hello')
    await once(client, 'data')
    assert.deepEqual([heard(), answer(), proxy.struck['lost acknowledgement']], ['hello', 'HELLO', 0])
  })

  it('loses an acknowledgement: the request was answered, and the client never hears of it', async (context) => {
    const { client, heard, proxy, answer } = await setUp(context, { 'lost acknowledgement': 1 })
    client.write('hello')
    await once(client, 'close')
    assert.deepEqual([heard(), answer(), proxy.struck['lost acknowledgement']], ['hello', '', 1])
  })

  it('cuts in the middle of a request', async (context) => {
    const { client, heard, wasCut } = await setUp(context, { 'cut request': 1 })
    client.write('hellos')
    await Promise.all([once(client, 'close'), wasCut])
    assert.equal(heard(), 'hel')
  })

  it('cuts in the middle of a reply', async (context) => {
    const { client, heard, answer } = await setUp(context, { 'cut reply': 1 })
    client.write('hellos')
    await once(client, 'close')
    assert.deepEqual([heard(), answer()], ['hellos', 'HEL'])
  })

  it('lets nothing through from the client, who hears nothing of it', async (context) => {
    const { client, heard, proxy } = await setUp(context, { 'silent client': 1 })
    client.write('hello')
    while (!proxy.struck['silent client']) await new Promise(setImmediate)
    assert.deepEqual([heard(), client.readyState], ['', 'open'])
    client.destroy()
  })

  it('lets nothing through from the server, not even that it went away', async (context) => {
    const { client, proxy, heard, answer } = await setUp(context, { 'silent server': 1 })
    client.write('hello')
    while (heard() !== 'hello') await new Promise(setImmediate)
    assert.deepEqual([proxy.struck['silent server'], answer(), client.readyState], [1, '', 'open'])
    client.destroy()
  })

  it('delays without changing the order', async (context) => {
    const { client, answer } = await setUp(context, { delay: 1 })
    for (const word of ['one ', 'two ', 'three']) client.write(word)
    while (!answer().endsWith('THREE')) await once(client, 'data')
    assert.equal(answer(), 'ONE TWO THREE')
  })

  it('strikes no more once it is healed', async (context) => {
    const { client, proxy, answer } = await setUp(context, { 'lost acknowledgement': 1 })
    proxy.heal()
    client.write('hello')
    await once(client, 'data')
    assert.equal(answer(), 'HELLO')
  })
})
