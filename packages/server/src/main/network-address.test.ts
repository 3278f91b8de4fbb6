import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { networkOf } from './network-address.ts'

describe('the network of an address', () => {
  it('is the address itself for IPv4, however it is written', () => {
    assert.equal(networkOf('203.0.113.9'), '203.0.113.9')
    assert.equal(networkOf('::ffff:203.0.113.9'), '203.0.113.9')
  })

  it('is the same for all addresses that one household may choose', () => {
    const network = '2001:db8:1:2::'
    for (const address of ['2001:db8:1:2::7', '2001:0db8:0001:0002:a:b:c:d', '2001:db8:1:2:ffff::', '2001:DB8:1:2::7%eth0']) {
      assert.equal(networkOf(address), network)
    }
    assert.equal(networkOf('2001:db8::1:0:0:7'), '2001:db8:0:0::')
    assert.equal(networkOf('::1'), '0:0:0:0::')
  })

  it('is another one for the neighbours', () => {
    assert.notEqual(networkOf('2001:db8:1:2::7'), networkOf('2001:db8:1:3::7'))
  })

  it('is what a proxy said when that is no address', () => {
    assert.equal(networkOf('unknown'), 'unknown')
  })
})
