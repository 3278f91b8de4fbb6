import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createPlace, failToStart, type Place, type Stack, startStack } from './stack.ts'

describe('npm start', () => {
  let place: Place
  let stack: Stack

  before(async () => {
    place = await createPlace()
    stack = await startStack(place, ['npm', 'start', '--silent'])
  })
  after(async () => {
    await stack.kill()
    place.remove()
  })

  test('says where the shop, the server and the desk are, one line each, when all three answer', async () => {
    const { SHOP_PORT, PORT, DESK_PORT } = place.ports
    assert.deepEqual(stack.lines.slice(0, 3), [
      `shop  http://localhost:${SHOP_PORT}`,
      `server  http://localhost:${PORT}`,
      `desk  http://localhost:${DESK_PORT}`,
    ])
    assert.match(stack.lines[3] ?? '', /^agent {2}\S+ \S+$/)
    assert.equal(stack.lines.length, 4)
    for (const url of [`${stack.shop}/`, `${stack.server}/healthz`, `${stack.server}/shopbell.js`, `${stack.desk}/`]) {
      assert.equal((await fetch(url)).status, 200, url)
    }
  })

  test('says in one sentence what to do when the data folder is in use by another server', async () => {
    const other = await createPlace()
    const { code, said } = await failToStart({ ...other, dataDir: place.dataDir })
    other.remove()
    assert.equal(code, 1)
    assert.match(said, /^The data folder .* is in use by another Shopbell server.*DATA_DIR=/m)
  })

  test('says in one sentence what to do when a port is taken', async () => {
    const other = await createPlace()
    for (const name of ['PORT', 'SHOP_PORT'] as const) {
      const { code, said } = await failToStart({ ...other, ports: { ...other.ports, [name]: place.ports[name] } })
      assert.equal(code, 1)
      assert.match(said, new RegExp(`port ${place.ports[name]}.*${name}=`, 'i'))
    }
    other.remove()
  })

  test('stops everything when it is told to, and starts again with the same account', async () => {
    const { agent } = stack
    await stack.stop()
    for (const url of [stack.shop, stack.server, stack.desk]) await assert.rejects(fetch(url), url)
    stack = await startStack(place, ['npm', 'start', '--silent'])
    assert.deepEqual(stack.agent, agent)
  })

  test('leaves nothing behind when only npm itself is killed', async () => {
    await stack.killLeader()
    for (const url of [stack.shop, stack.server, stack.desk]) await gone(url)
  })
})

/** Waits until nothing answers at an address any more. */
async function gone(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(url)
      await new Promise((resolve) => setTimeout(resolve, 100))
    } catch {
      return
    }
  }
}
