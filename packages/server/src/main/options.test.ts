import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HELP, readOptions } from './options.ts'

describe('the settings', () => {
  it('have defaults that work on one machine', () => {
    const { dataDir, sitesDir, ...rest } = readOptions({})
    const keep = { sessionsMs: 30 * 86_400_000, uploadsMs: 7 * 86_400_000 }
    const unset = { databaseUrl: undefined, bellUrl: undefined, publicUrl: undefined }
    assert.deepEqual(rest, { host: '127.0.0.1', port: 4101, deskPort: 4102, dataWaitMs: 10_000, keep, trustProxy: false, ...unset })
    assert.match(dataDir, /\/\.data$/)
    assert.match(sitesDir, /\/sites$/)
  })

  it('are all named in the help, with their defaults', () => {
    for (const name of [
      'PORT',
      'DATA_DIR',
      'DATA_WAIT',
      'KEEP_SESSIONS',
      'KEEP_UPLOADS',
      'SITES_DIR',
      'PUBLIC_URL',
      'TRUST_PROXY',
      'DATABASE_URL',
      'BELL_URL',
    ]) {
      assert.match(HELP, new RegExp(`^  ${name} `, 'm'))
    }
    for (const name of ['DESK_PORT', 'HOST']) assert.match(HELP, new RegExp(`^  ${name} `, 'm'))
  })

  it('that are wrong are refused in a sentence', () => {
    const refusals: [NodeJS.ProcessEnv, RegExp][] = [
      [{ PORT: 'web' }, /PORT is web; wanted is a port/],
      [{ DESK_PORT: '99999' }, /DESK_PORT is 99999/],
      [{ DATA_WAIT: 'long' }, /DATA_WAIT is long; wanted are whole seconds, such as 10\./],
      [{ PUBLIC_URL: 'help.example' }, /PUBLIC_URL is help\.example; wanted is an origin/],
      [
        { DATABASE_URL: 'mysql://shop:secret@x/y' },
        /^UsageError: DATABASE_URL is not the address of a Postgres database; wanted is postgres:/,
      ],
      [{ BELL_URL: 'nats://x' }, /BELL_URL is set, but only servers on one DATABASE_URL have anybody to ring/],
      [{ DATABASE_URL: 'postgres://x/y', BELL_URL: 'nats://a,redis://b' }, /BELL_URL is not the address of a NATS server/],
    ]
    for (const [env, message] of refusals) assert.throws(() => readOptions(env), message)
  })

  it('lead to a Postgres, and to a NATS with several servers', () => {
    const env = { DATABASE_URL: 'postgresql://shop:secret@db/shop', BELL_URL: 'nats://a:4222, nats://b:4222' }
    const { databaseUrl, bellUrl } = readOptions(env)
    assert.deepEqual({ DATABASE_URL: databaseUrl, BELL_URL: bellUrl }, env)
  })
})
