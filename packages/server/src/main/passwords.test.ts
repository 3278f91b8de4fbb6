import assert from 'node:assert/strict'
import { scryptSync } from 'node:crypto'
import { describe, it } from 'node:test'
import { generatePassword, hashPassword, verifyPassword } from './passwords.ts'

describe('a password', () => {
  it('is known again by its hash, which is another one each time', async () => {
    const [one, two] = [await hashPassword('correct horse'), await hashPassword('correct horse')]
    assert.notEqual(one, two)
    assert.match(one, /^scrypt\$32768\$8\$1\$/)
    assert.deepEqual(
      [await verifyPassword('correct horse', one), await verifyPassword('correct horse', two), await verifyPassword('wrong horse', one)],
      [true, true, false],
    )
  })

  it('is compared with the parameters that it was hashed with', async () => {
    const salt = Buffer.from('salt of long ago')
    const key = scryptSync('x', salt, 32, { N: 1024, r: 4, p: 2 })
    const old = `scrypt$1024$4$2$${salt.toString('base64url')}$${key.toString('base64url')}`
    assert.deepEqual([await verifyPassword('x', old), await verifyPassword('y', old)], [true, false])
  })

  it('is the same however its accents are typed', async () => {
    assert.equal(await verifyPassword('cafe\u0301', await hashPassword('caf\u00e9')), true)
  })

  it('is wrong for an account that does not exist', async () => {
    assert.equal(await verifyPassword('x', undefined), false)
  })

  it('that is made can be read out', () => {
    assert.match(generatePassword(), /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  })
})
