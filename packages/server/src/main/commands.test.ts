import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FeedPage, SessionAnswer } from '@shopbell/core/protocol'
import { askJson, createDataDir, runCommand, startServer } from '../testing/server-process.ts'

describe('the commands', { timeout: 60_000 }, () => {
  it('make accounts while the server runs, change them and remove them', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const server = await startServer(context, { DATA_DIR })
    const agent = (args: string[], input?: string) => runCommand(['agent', ...args], { DATA_DIR }, input)
    const signIn = async (password: string) => {
      const headers = { 'content-type': 'application/json', origin: server.deskUrl }
      const body = JSON.stringify({ name: 'mei', password })
      return (await fetch(`${server.deskUrl}/v1/desk/session`, { method: 'POST', headers, body })).status
    }
    const added = await agent(['add', 'mei', '--display', 'Mei Lin', '--picture', 'https://shop.example/mei.png'], 'first-password\n')
    assert.deepEqual(added, { code: 0, out: 'The agent mei can sign in.\n', err: '' })
    assert.equal(await signIn('first-password'), 200)
    assert.equal((await agent(['list'])).out, 'mei  Mei Lin  https://shop.example/mei.png\n')
    const changed = await agent(['password', 'mei', '--generate'])
    const password = /^Password: (\S+)\n/.exec(changed.out)?.[1] ?? ''
    assert.deepEqual([await signIn('first-password'), await signIn(password)], [401, 200])
    assert.equal((await agent(['remove', 'mei'])).code, 0)
    assert.deepEqual([(await agent(['list'])).out, await signIn(password)], ['', 401])
  })

  it('say in a sentence what is wrong', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const wrong: [args: string[], message: RegExp, input?: string][] = [
      [['agent', 'add', 'Mei Lin'], /The name is Mei Lin; wanted are up to 32 lower-case letters/],
      [['agent', 'add', 'mei'], /The password has 5 characters; wanted are at least 8/, 'short\n'],
      [['agent', 'add', 'mei', '--picture', 'mei.png'], /The picture is mei\.png; wanted is an http or https address/],
      [['agent', 'add', 'mei', '--nonsense'], /Unknown option '--nonsense'/],
      [['agent', 'remove', 'nobody'], /There is no agent nobody/],
      [['agent', 'promote', 'mei'], /After agent comes add, list, password or remove/],
      [['agent', 'password'], /The name is missing; wanted is: shopbell agent password NAME/],
      [['serve', '--port', '5000'], /shopbell serve takes nothing after it; given is --port 5000\. Settings come from the environment/],
      [['faq', 'misses', 'demo'], /shopbell faq misses takes nothing after it; given is demo/],
      [['dance'], /There is no command dance; see shopbell --help/],
    ]
    for (const [args, message, input] of wrong) {
      const { code, out, err } = await runCommand(args, { DATA_DIR }, input)
      assert.deepEqual([code, out], [1, ''], args.join(' '))
      assert.match(err, message)
      assert.equal(err.trim().split('\n').length, 1, err)
    }
  })

  it('list what shoppers looked for in vain', async (context) => {
    const DATA_DIR = await createDataDir(context)
    assert.equal((await runCommand(['faq', 'misses'], { DATA_DIR })).out, 'No search without a result is recorded.\n')
    const server = await startServer(context, { DATA_DIR })
    for (const query of ['drone', 'Gift card', 'gift  card']) {
      await askJson(`${server.url}/v1/faq/misses`, { method: 'POST', body: { site: 'demo', locale: 'en', query } })
    }
    const { out } = await runCommand(['faq', 'misses'], { DATA_DIR })
    assert.match(out, /^demo en\n +2 {2}\d{4}-\d\d-\d\d {2}gift card\n +1 {2}\d{4}-\d\d-\d\d {2}drone\n$/)
  })

  it('make every browser read anew after a backup was restored', async (context) => {
    const DATA_DIR = await createDataDir(context)
    const open = (url: string) => askJson<SessionAnswer>(`${url}/v1/sessions`, { method: 'POST', body: { site: 'demo' } })
    const first = await startServer(context, { DATA_DIR })
    const { epoch, refreshToken } = await open(first.url)
    assert.match((await runCommand(['restored'], { DATA_DIR })).err, /in use by another Shopbell server/)
    await first.end('SIGTERM')
    assert.equal((await runCommand(['restored'], { DATA_DIR })).code, 0)
    const second = await startServer(context, { DATA_DIR })
    const again = await askJson<SessionAnswer>(`${second.url}/v1/sessions/refresh`, { method: 'POST', body: { refreshToken } })
    assert.notEqual(again.epoch, epoch)
    const page = await askJson<FeedPage>(`${second.url}/v1/events?wait=5&cursor=${epoch}.`, { token: again.accessToken })
    assert.deepEqual(
      page.frames.map(({ type }) => type),
      ['hello', 'resync'],
    )
  })

  it('explain themselves', async () => {
    const { code, out } = await runCommand(['--help'], {})
    assert.equal(code, 0)
    assert.match(out, /shopbell serve/)
    assert.equal((await runCommand(['agent', '--help'], {})).out, out)
  })
})
