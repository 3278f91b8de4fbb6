import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { createId, type FeedPage, type SessionAnswer } from '@shopbell/core/protocol'
import { testPng } from '@shopbell/core/testing'
import { skipWithout } from '../testing/programs.ts'
import { askJson, createDataDir, runCommand, startServer } from '../testing/server-process.ts'
import { startTestPostgres, type TestPostgres } from '../testing/test-postgres.ts'

const isSame = (line: string) => /^(\w+) +(\d+) +\2$/.test(line)

describe('moving from a data folder to Postgres', { skip: skipWithout('postgres'), timeout: 120_000 }, () => {
  let postgres: TestPostgres
  before(async () => {
    postgres = await startTestPostgres()
  })
  after(() => postgres.remove())

  it('takes everything along, so that open browsers go on where they were', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const DATABASE_URL = await postgres.createDatabase()
    assert.equal((await runCommand(['agent', 'add', 'mei', '--display', 'Mei 林'], { DATA_DIR }, 'a-password\n')).code, 0)
    const embedded = await startServer(context, { DATA_DIR })
    const session = await askJson<SessionAnswer>(`${embedded.url}/v1/sessions`, { method: 'POST', body: { site: 'demo' } })
    const token = session.accessToken
    const conversation = createId()
    const messages = `/v1/conversations/${conversation}/messages`
    const item = (text: string, id = createId()) => ({ items: [{ id, content: { kind: 'text', text } }], handoff: true })
    const repeated = item('你好 "quoted" \u2028 \\ 🎈')
    await askJson(embedded.url + messages, { method: 'POST', token, body: repeated })
    for (let n = 0; n < 8; n++) await askJson(embedded.url + messages, { method: 'POST', token, body: item(`number ${n}`) })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/png' }
    const upload = await fetch(`${embedded.url}/v1/uploads/${createId()}`, { method: 'PUT', headers, body: testPng(30, 40) })
    const { upload: picture } = (await upload.json()) as { upload: string }
    await askJson(`${embedded.url}/v1/faq/misses`, { method: 'POST', body: { site: 'demo', locale: 'en', query: 'drone' } })
    const log = await askJson<FeedPage>(`${embedded.url}/v1/events?wait=0`, { token })

    const early = await runCommand(['export'], { DATA_DIR })
    assert.match(early.err, /in use by another Shopbell server/)
    await embedded.end('SIGTERM')
    const exported = await runCommand(['export'], { DATA_DIR })
    assert.equal(exported.code, 0, exported.err)
    const imported = await runCommand(['import'], { DATABASE_URL }, exported.out)
    assert.equal(imported.code, 0, imported.err)
    const [title = '', ...lines] = imported.out.trimEnd().split('\n')
    assert.match(title, /^table +exported +imported$/)
    assert.ok(lines.length >= 10 && lines.every(isSame), imported.out)
    assert.ok(lines.some((line) => /^events +1\d +1\d$/.test(line)))

    const shared = await startServer(context, { DATABASE_URL })
    assert.deepEqual((await askJson<FeedPage>(`${shared.url}/v1/events?wait=0`, { token })).frames.slice(1), log.frames.slice(1))
    const known = await askJson<FeedPage>(`${shared.url}/v1/events?wait=0&cursor=${encodeURIComponent(log.cursor)}`, { token })
    assert.deepEqual(
      known.frames.map(({ type }) => type),
      ['hello'],
      'the old cursor is good',
    )
    await askJson(shared.url + messages, { method: 'POST', token, body: repeated })
    await askJson(shared.url + messages, { method: 'POST', token, body: item('after the move') })
    const news = await askJson<FeedPage>(`${shared.url}/v1/events?wait=5&cursor=${encodeURIComponent(log.cursor)}`, { token })
    assert.deepEqual(
      news.frames.map(({ type }) => type),
      ['hello', 'message'],
      'what was sent before is known',
    )
    assert.deepEqual(new Uint8Array(await (await fetch(`${shared.url}/v1/uploads/${picture}`)).arrayBuffer()), testPng(30, 40))
    assert.equal((await runCommand(['agent', 'list'], { DATABASE_URL })).out, 'mei  Mei 林\n')
    assert.match((await runCommand(['faq', 'misses'], { DATABASE_URL })).out, /drone/)

    const back = await createDataDir(context)
    const second = await runCommand(['export'], { DATABASE_URL })
    const returned = await runCommand(['import'], { DATA_DIR: back }, second.out)
    assert.equal(returned.code, 0, returned.err)
    assert.equal((await runCommand(['export'], { DATA_DIR: back })).out, second.out, 'and everything back again')
  })

  it('imports nothing that is not whole, and never into a log that has something', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const server = await startServer(context, { DATA_DIR })
    for (let n = 0; n < 3; n++) await askJson(`${server.url}/v1/sessions`, { method: 'POST', body: { site: 'demo' } })
    await server.end('SIGTERM')
    const { out } = await runCommand(['export'], { DATA_DIR })
    const lines = out.trimEnd().split('\n')
    const wrong: [input: string, message: RegExp][] = [
      ['', /The export is not whole/],
      ['hello\n', /Line 1 is not a line of an export/],
      ['{"shopbell":2}\n', /not an export of this version/],
      [lines.slice(0, -1).join('\n'), /The export is not whole: its last line, with the counts, is missing/],
      [
        lines
          .filter((line) => !line.includes('"sessions","row"') || line !== lines.find((one) => one.includes('"sessions","row"')))
          .join('\n'),
        /The counts differ; nothing was imported/,
      ],
    ]
    for (const location of [{ DATABASE_URL: await postgres.createDatabase() }, { DATA_DIR: await createDataDir(context) }]) {
      for (const [input, message] of wrong) {
        const ran = await runCommand(['import'], location, input)
        assert.equal(ran.code, 1)
        assert.match(ran.err, message)
      }
      assert.equal((await runCommand(['import'], location, out)).code, 0, 'nothing was left behind')
      const again = await runCommand(['import'], location, out)
      assert.equal(again.code, 1)
      assert.match(again.err, /The database has visitors already, and two logs cannot be mixed; import into an empty one\.\n$/)
    }
  })

  it('says why the database cannot be used, without its password', async () => {
    const url = new URL(await postgres.createDatabase())
    const missing = await runCommand(['agent', 'list'], { DATABASE_URL: url.href.replace(/shop_\d+$/, 'nothing') })
    assert.match(missing.err, /^The Postgres of DATABASE_URL \(127\.0\.0\.1:\d+\/nothing\) refuses: database "nothing" does not exist\./)
    const away = await runCommand(['agent', 'list'], { DATABASE_URL: 'postgres://shop:secret@127.0.0.1:1/shop' })
    assert.equal(
      away.err,
      'The Postgres of DATABASE_URL (127.0.0.1:1/shop) does not answer (connect ECONNREFUSED 127.0.0.1:1). Start it, or correct DATABASE_URL.\n',
    )
    assert.deepEqual([missing.code, away.code], [1, 1])
  })
})
