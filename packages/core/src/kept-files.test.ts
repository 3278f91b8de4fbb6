import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { createKeptFiles } from './kept-files.ts'

function setCaches(descriptor: PropertyDescriptor): void {
  Object.defineProperty(globalThis, 'caches', { ...descriptor, configurable: true })
}

describe('kept files', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'caches'))

  test('are there again, the last in place of the one before', async () => {
    const kept = new Map<string, Response>()
    const cache = {
      match: async (address: string) => kept.get(address)?.clone(),
      put: async (address: string, file: Response) => void kept.set(address, file),
      delete: async (address: string) => kept.delete(address),
    }
    setCaches({ value: { open: async () => cache } })
    const files = createKeptFiles()
    await files.keep('/help.faq', Uint8Array.of(1))
    await files.keep('/help.faq', Uint8Array.of(2, 3))
    assert.deepEqual(await files.read('/help.faq'), Uint8Array.of(2, 3))
    assert.equal(await files.read('/other.faq'), undefined)
    await files.drop('/help.faq')
    assert.equal(await files.read('/help.faq'), undefined)
  })

  test('are not there, and nothing fails, where there is no store, or it is refused or full', async () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError')
    }
    const full = { match: async () => undefined, put: async () => refuse() }
    for (const descriptor of [{ value: undefined }, { get: refuse }, { value: { open: refuse } }, { value: { open: async () => full } }]) {
      setCaches(descriptor)
      const files = createKeptFiles()
      await files.keep('/help.faq', Uint8Array.of(1))
      await files.drop('/help.faq')
      assert.equal(await files.read('/help.faq'), undefined)
    }
  })
})
