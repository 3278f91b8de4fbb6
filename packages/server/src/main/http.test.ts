import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { App } from '../app/app.ts'
import { readBytes } from '../app/request-body.ts'
import type { FeedOutput } from '../hub/feed.ts'
import { listen, type ServeFile } from './http.ts'
import { createDeskFiles, createWidgetFiles } from './pages.ts'

/** A listener with an app of the test's own, and what went wrong in it. */
async function start(context: TestContext, answer: App['answer'], serveFile: ServeFile = async () => undefined, trustProxy = false) {
  const errors: unknown[] = []
  const app: App = { answer, handle: () => Promise.reject(new Error('not used')), routes: [], drain() {} }
  const onError = (error: unknown) => errors.push(error)
  const listener = await listen({ host: '127.0.0.1', port: 0, portSetting: 'PORT', isDesk: false, trustProxy, app, serveFile, onError })
  context.after(() => listener.close())
  return { url: `http://127.0.0.1:${listener.port}`, port: listener.port, errors }
}

/** Sends bytes as they are; answers with all that comes back. */
async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk))
  socket.write(text)
  await once(socket, 'close')
  return answer
}

describe('the HTTP side', () => {
  it('hands requests on as they came, and answers as they were answered', async (context) => {
    const seen: unknown[] = []
    const { url } = await start(context, async (request, caller) => {
      const body = new TextDecoder().decode(await readBytes(request, 100))
      seen.push(request.method, new URL(request.url).pathname, body, request.headers.get('x-note'), caller?.address)
      return new Response('done', {
        status: 201,
        headers: [
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
        ],
      })
    })
    const response = await fetch(`${url}//elsewhere.example/v1/x`, { method: 'PUT', body: 'body', headers: { 'x-note': 'note' } })
    assert.deepEqual([response.status, await response.text(), response.headers.getSetCookie()], [201, 'done', ['a=1', 'b=2']])
    assert.deepEqual(seen, ['PUT', '//elsewhere.example/v1/x', 'body', 'note', '127.0.0.1'])
  })

  it('believes a proxy about the address, the host and the protocol only when it is told to', async (context) => {
    const answer: App['answer'] = async (request, caller) => Response.json([request.url, caller?.address])
    const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'help.example' }
    const ask = async (url: string) => (await fetch(`${url}/v1/x`, { headers })).json()
    const plain = await start(context, answer)
    assert.deepEqual(await ask(plain.url), [`${plain.url}/v1/x`, '127.0.0.1'])
    const proxied = await start(context, answer, undefined, true)
    assert.deepEqual(await ask(proxied.url), ['https://help.example/v1/x', '203.0.113.9'])
  })

  it('outlives requests that are none', async (context) => {
    const { url, port } = await start(context, async () => new Response('fine'))
    await sendRaw(port, 'TRACE / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
    await sendRaw(port, 'GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n')
    assert.match(await sendRaw(port, 'nonsense\r\n\r\n'), /^HTTP\/1\.1 400/)
    assert.equal(await (await fetch(url)).text(), 'fine')
  })

  it('hands on every value of what was sent twice', async (context) => {
    const { port } = await start(context, async ({ headers }) =>
      Response.json(['authorization', 'Cookie', 'x-none'].map((name) => headers.get(name))),
    )
    const head = ['authorization: Bearer a', 'Authorization: Bearer b', 'cookie: c=1', 'cookie: d=2', 'connection: close']
    const answer = await sendRaw(port, `GET /v1/x HTTP/1.1\r\nhost: x\r\n${head.join('\r\n')}\r\n\r\n`)
    assert.match(answer, /\["Bearer a, Bearer b","c=1; d=2",null\]$/)
  })

  it('sends a text with its length, and nothing of it to who asks for the head alone', async (context) => {
    const headers = new Map([['content-type', 'text/plain']])
    const { port } = await start(context, async () => ({ status: 201, headers, text: 'schön' }))
    const ask = (method: string) => sendRaw(port, `${method} /v1/x HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
    assert.match(await ask('GET'), /^HTTP\/1\.1 201 Created\r\ncontent-type: text\/plain\r\ncontent-length: 6\r\n[\s\S]*\r\n\r\nschön$/)
    assert.match(await ask('HEAD'), /\r\n\r\n$/)
  })

  it('tells the app that somebody left in the middle of a body, or while they wait', async (context) => {
    const told: unknown[] = []
    const left = new EventEmitter()
    const { port } = await start(context, async (request) => {
      if (request.method === 'PUT') await readBytes(request, 100).catch(() => told.push(['body', request.signal.aborted]))
      else await once(request.signal, 'abort').then(() => told.push('waiting'))
      left.emit('one')
      return new Response()
    })
    for (const head of ['PUT /v1/x HTTP/1.1\r\ncontent-length: 50', 'GET /v1/x HTTP/1.1']) {
      const socket = connect(port, '127.0.0.1')
      await once(socket, 'connect')
      const one = once(left, 'one')
      socket.end(`${head}\r\nhost: x\r\n\r\n${head.startsWith('PUT') ? 'part' : ''}`)
      await one
    }
    assert.deepEqual(told, [['body', true], 'waiting'])
  })

  it('gives up on a body that is too large, and can still say so', async (context) => {
    const { url } = await start(context, async (request) => {
      const problem = await readBytes(request, 1000).then(
        () => 'none',
        (error: Error) => error.name,
      )
      return new Response(problem)
    })
    const body = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 20; part++) controller.enqueue(new Uint8Array(100))
        controller.close()
      },
    })
    const response = await fetch(`${url}/v1/x`, { method: 'POST', body, duplex: 'half' } as RequestInit)
    assert.equal(await response.text(), 'ProblemError')
  })

  it('cuts a feed whose reader lets too much pile up', async (context) => {
    const stopped: string[] = []
    let output: FeedOutput | undefined
    const { port } = await start(context, async () => ({
      headers: new Headers({ 'content-type': 'text/event-stream' }),
      open(given) {
        output = given
        given.write('event: hello\n\n')
        return () => stopped.push('stopped')
      },
    }))
    const socket = connect(port, '127.0.0.1')
    socket.write('GET /v1/events HTTP/1.1\r\nhost: x\r\n\r\n')
    await once(socket, 'data')
    socket.pause()
    const closed = once(socket, 'close')
    // The systems' own buffers take some megabytes before anything waits in ours.
    for (let chunks = 0; chunks < 1000 && !stopped.length; chunks++) {
      output?.write('x'.repeat(64 * 1024))
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.deepEqual(stopped, ['stopped'])
    socket.resume()
    await closed
  })

  it('compresses what many ask for', async (context) => {
    const text = 'an answer of the FAQ '.repeat(200)
    const { url } = await start(context, async () => new Response(text, { headers: { etag: '"x"', vary: 'Origin' } }))
    const packed = await sendRawBody(url, 'gzip, br')
    assert.equal(packed.headers.get('content-encoding'), 'gzip')
    assert.equal(packed.headers.get('vary'), 'Origin, Accept-Encoding')
    assert.equal(packed.text, text)
    assert.equal((await sendRawBody(url, 'identity')).headers.get('content-encoding'), null)
  })
})

describe('the files', () => {
  async function folder(context: TestContext, files: Record<string, string>): Promise<string> {
    const root = await mkdtemp(join(tmpdir(), 'shopbell-files-'))
    context.after(() => rm(root, { recursive: true }))
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(root, 'cdn', name, '..'), { recursive: true })
      await writeFile(join(root, 'cdn', name), text)
    }
    await writeFile(join(root, 'secret.txt'), 'secret')
    return join(root, 'cdn')
  }
  const get = (path: string, headers: Record<string, string> = {}) => new Request(`http://server.example${path}`, { headers })

  it('of the widget may be loaded by every page, the tag and the themes for minutes, its chunks for ever', async (context) => {
    const files = { 'shopbell.js': 'tag()', 'shopbell/chat-1a2b.js': 'chat()', 'themes/ink.css': 'a {}' }
    const serve = createWidgetFiles(await folder(context, files))
    const [tag, chunk] = [await serve(get('/shopbell.js')), await serve(get('/shopbell/chat-1a2b.js'))]
    const theme = await serve(get('/themes/ink.css'))
    assert.deepEqual(
      ['content-type', 'cache-control'].map((name) => theme?.headers.get(name)),
      ['text/css; charset=utf-8', 'public, max-age=300'],
    )
    assert.equal(await tag?.text(), 'tag()')
    assert.equal(tag?.headers.get('access-control-allow-origin'), '*')
    assert.equal(tag?.headers.get('cross-origin-resource-policy'), 'cross-origin')
    assert.deepEqual(
      [tag?.headers.get('cache-control'), chunk?.headers.get('cache-control')],
      ['public, max-age=300', 'public, max-age=31536000, immutable'],
    )
    const again = await serve(get('/shopbell.js', { 'if-none-match': tag?.headers.get('etag') ?? '' }))
    assert.equal(again?.status, 304)
    const packed = await serve(get('/shopbell.js', { 'accept-encoding': 'gzip, br' }))
    assert.equal(String(brotliDecompressSync(new Uint8Array((await packed?.arrayBuffer()) ?? new ArrayBuffer(0)))), 'tag()')
  })

  it('are only those of the folder', async (context) => {
    const serve = createWidgetFiles(await folder(context, { 'shopbell.js': 'tag()' }))
    for (const path of [
      '/',
      '/secret.txt',
      '/shopbell/../../secret.txt',
      '/themes/../../secret.txt',
      '/themes/',
      '/shopbell/%2e%2e/%2e%2e/secret.txt',
      '/shopbell/..%2f..%2fsecret.txt',
      '/shopbell/',
    ]) {
      assert.equal(await serve(get(path)), undefined, path)
    }
  })

  it('of the desk come with a policy that lets nothing in', async (context) => {
    const root = await folder(context, { 'index.html': '<title>Desk</title>', 'assets/desk-1a2b.js': 'desk()' })
    const serve = createDeskFiles({ pictureOrigins: () => ['http://localhost:4101', 'https://shop.example'], folder: root })
    const page = await serve(get('/'))
    const policy = page?.headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      assert.ok(policy.includes(rule), rule)
    }
    assert.match(policy, /img-src 'self' data: blob: http:\/\/localhost:4101 https:\/\/shop\.example/)
    assert.equal(page?.headers.get('cross-origin-opener-policy'), 'same-origin')
    assert.equal(page?.headers.get('cache-control'), 'no-cache')
    assert.match((await serve(get('/assets/desk-1a2b.js')))?.headers.get('cache-control') ?? '', /immutable/)
  })

  it('are read again when they change', async (context) => {
    const root = await folder(context, { 'shopbell.js': 'old()' })
    const serve = createWidgetFiles(root)
    await serve(get('/shopbell.js'))
    await writeFile(join(root, 'shopbell.js'), 'brand new()')
    assert.equal(await (await serve(get('/shopbell.js')))?.text(), 'brand new()')
  })
})

/** Asks without the decompression that `fetch` does by itself. */
async function sendRawBody(url: string, accepted: string): Promise<{ headers: Headers; text: string }> {
  const outgoing = request(url, { headers: { 'accept-encoding': accepted } }).end()
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
  return { headers, text: String(headers.get('content-encoding') === 'gzip' ? gunzipSync(body) : body) }
}
