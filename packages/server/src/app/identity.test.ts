import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SessionAnswer } from '@shopbell/core/protocol'
import { createId, type Problem } from '@shopbell/core/protocol'
import { type CryptoKey, exportSPKI, generateKeyPair, SignJWT } from 'jose'
import { codeOf, createFixture, NOON } from '../testing/app-fixture.ts'
import type { SiteIdentity } from './site.ts'

const secret = new TextEncoder().encode('a secret of the shop, long enough for anybody')
const seconds = NOON / 1000
const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true })
const identity: SiteIdentity = {
  issuer: 'https://shop.example',
  required: false,
  keys: [
    { kid: 'hs', alg: 'HS256', secret },
    { kid: 'ed', alg: 'EdDSA', publicKey: await exportSPKI(publicKey) },
  ],
}
const good = {
  iss: 'https://shop.example',
  aud: 'demo',
  sub: 'customer-7',
  iat: seconds,
  exp: seconds + 300,
  name: 'Lin',
  email: 'lin@example.com',
}

function sign(changes: object = {}, header = { alg: 'HS256', kid: 'hs' }, key: Uint8Array | CryptoKey = secret): Promise<string> {
  return new SignJWT({ ...good, ...changes }).setProtectedHeader(header).sign(key)
}

describe('an identity', () => {
  it('makes the same person the same visitor on every device', async () => {
    const fixture = await createFixture({ site: { identity } })
    const [phone, laptop] = [
      await fixture.visitor(await sign()),
      await fixture.visitor(await sign({}, { alg: 'EdDSA', kid: 'ed' }, privateKey)),
    ]
    assert.deepEqual(phone.session.visitor, { id: phone.session.visitor.id, name: 'Lin', signedIn: true })
    assert.deepEqual(laptop.session.visitor, phone.session.visitor)
    const conversation = createId()
    const [said] = await phone.say(conversation, 'hello')
    assert.equal(said?.type === 'message' && said.from.name, 'Lin')
    assert.equal((await laptop.say(conversation, 'from the laptop'))[0]?.seq, 3)
  })

  it('does not take over what somebody said before without one', async () => {
    const fixture = await createFixture({ site: { identity } })
    const anonymous = await fixture.visitor()
    await anonymous.say(createId(), 'hello')
    assert.deepEqual((await fixture.visitor(await sign())).session.conversations, [])
  })

  it('is refused when anything about it is wrong, and nothing is stored', async () => {
    const { ask, store } = await createFixture({ site: { identity } })
    const unsigned = [{ alg: 'none', kid: 'hs' }, good].map((part) => btoa(JSON.stringify(part)).replace(/=+$/, '')).join('.')
    const wrong = {
      'no algorithm': `${unsigned}.`,
      'unknown kid': await sign({}, { alg: 'HS256', kid: 'x' }),
      'no kid': await new SignJWT(good).setProtectedHeader({ alg: 'HS256' }).sign(secret),
      'the public key as a secret': await sign({}, { alg: 'HS256', kid: 'ed' }, new TextEncoder().encode(await exportSPKI(publicKey))),
      'another algorithm for the key': await sign({}, { alg: 'HS512', kid: 'hs' }, secret),
      'another key': await sign({}, undefined, new Uint8Array(32)),
      'another issuer': await sign({ iss: 'https://elsewhere.example' }),
      'another site': await sign({ aud: 'other' }),
      'no audience': await sign({ aud: undefined }),
      'no subject': await sign({ sub: undefined }),
      'no expiry': await sign({ exp: undefined }),
      'no time of issue': await sign({ iat: undefined }),
      expired: await sign({ exp: seconds - 61 }),
      'too long a life': await sign({ exp: seconds + 700 }),
      'a name that is no text': await sign({ name: 7 }),
      garbage: 'x',
    }
    let opened = 0
    store.openSession = async () => {
      opened++
      throw new Error('not wanted')
    }
    for (const [what, token] of Object.entries(wrong)) {
      const answer = await ask('POST', '/v1/sessions', { body: { site: 'demo', identity: token } })
      assert.equal(codeOf(answer), '401 identity-invalid', what)
      assert.match((answer.body as Problem).detail, /^The identity is not accepted: ./)
    }
    assert.equal(opened, 0)
  })

  it('may be a minute off the clock', async () => {
    const { ask } = await createFixture({ site: { identity } })
    const early = await ask('POST', '/v1/sessions', { body: { site: 'demo', identity: await sign({ exp: seconds - 30 }) } })
    assert.equal(early.status, 201)
    assert.equal((early.body as SessionAnswer).visitor.signedIn, true)
  })

  it('is demanded where a site demands it, and refused where a site has no keys', async () => {
    const strict = await createFixture({ site: { identity: { ...identity, required: true } } })
    assert.equal(codeOf(await strict.ask('POST', '/v1/sessions', { body: { site: 'demo' } })), '403 identity-required')
    const plain = await createFixture()
    const body = { site: 'demo', identity: await sign() }
    assert.equal(codeOf(await plain.ask('POST', '/v1/sessions', { body })), '401 identity-invalid')
  })
})
