import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HELP, readOptions } from './options.ts'

describe('the settings', () => {
  it('have defaults that work on one machine', () => {
    const { dataDir, sitesDir, ...rest } = readOptions({})
    assert.deepEqual(rest, { host: '127.0.0.1', port: 4101, deskPort: 4102, publicUrl: undefined, trustProxy: false })
    assert.match(dataDir, /\/\.data$/)
    assert.match(sitesDir, /\/sites$/)
  })

  it('are all named in the help, with their defaults', () => {
    for (const name of ['PORT', 'DESK_PORT', 'HOST', 'DATA_DIR', 'SITES_DIR', 'PUBLIC_URL', 'TRUST_PROXY', 'DATABASE_URL', 'BELL_URL']) {
      assert.match(HELP, new RegExp(`^  ${name} `, 'm'))
    }
  })

  it('that are wrong or not supported yet are refused in a sentence', () => {
    const refusals: [NodeJS.ProcessEnv, RegExp][] = [
      [{ PORT: 'web' }, /PORT is web; wanted is a port/],
      [{ DESK_PORT: '99999' }, /DESK_PORT is 99999/],
      [{ PUBLIC_URL: 'help.example' }, /PUBLIC_URL is help\.example; wanted is an origin/],
      [{ DATABASE_URL: 'postgres://x' }, /DATABASE_URL is set, but .* unset DATABASE_URL/],
      [{ BELL_URL: 'nats://x' }, /BELL_URL is set/],
    ]
    for (const [env, message] of refusals) assert.throws(() => readOptions(env), message)
  })
})
