import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { PROBLEM_STATUS } from '@shopbell/core/protocol'
import { createFixture } from '../testing/app-fixture.ts'

const protocol = await readFile(new URL('../../../../docs/protocol.md', import.meta.url), 'utf8')

/** Every request in the tables of the protocol: `PUT /v1/conversations/{id}/read`. */
function documented(): string[] {
  const found: string[] = []
  for (const [, cell = ''] of protocol.matchAll(/^\| (`(?:GET|POST|PUT|DELETE).*?) \|/gm)) {
    let path = ''
    let methods: string[] = []
    for (const [, code = ''] of cell.matchAll(/`([^`]+)`/g)) {
      const [method = '', rest] = code.split(' ')
      methods.push(method)
      if (rest === undefined) continue
      // `…/typing` stands beside the path before it.
      path = rest.startsWith('…/') ? path.replace(/[^/]+$/, rest.slice(2)) : (rest.split('?')[0] ?? '')
      found.push(...methods.map((one) => `${one} ${path}`))
      methods = []
    }
  }
  return found.sort()
}

describe('the description', () => {
  it('has the requests of the protocol, no more and no fewer', async () => {
    const { app } = await createFixture()
    const routes = app.routes.map(({ method, path }) => `${method} ${path}`)
    const undocumented = ['GET /healthz', 'GET /v1/openapi.json']
    assert.deepEqual(routes.filter((route) => !undocumented.includes(route)).sort(), documented())
  })

  it('is what the router does', async () => {
    const { ask, app } = await createFixture()
    const { paths } = (await ask('GET', '/v1/openapi.json')).body as { paths: Record<string, Record<string, { security?: unknown[] }>> }
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    assert.deepEqual(described.sort(), app.routes.map(({ method, path }) => `${method} ${path}`).sort())
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, { security }] of Object.entries(operations)) {
        // Something that is no id, no token and no body: whatever is described answers, and asks for what it says it asks for.
        const { status } = await ask(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x'), { caller: { isDesk: true, address: path } })
        assert.notEqual(status, 405, `${method} ${path}`)
        if (security && method === 'get') assert.equal(status, 401, `${method} ${path}`)
      }
    }
  })

  it('has the fields that the server knows', async () => {
    const { ask } = await createFixture()
    const { paths } = (await ask('GET', '/v1/openapi.json')).body as {
      paths: Record<string, Record<string, { requestBody: { content: Record<string, { schema: object }> } }>>
    }
    const schema = paths['/v1/conversations/{id}/messages']?.['post']?.requestBody.content['application/json']?.schema as {
      properties: object
      required: string[]
    }
    assert.deepEqual(Object.keys(schema.properties), ['items', 'context', 'handoff'])
    assert.deepEqual(schema.required, ['items'])
  })

  it('names every problem that the protocol names', () => {
    const section = protocol.slice(protocol.indexOf('## Problems'))
    const named = [...section.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, code]) => code)
    assert.deepEqual(
      Object.keys(PROBLEM_STATUS).filter((code) => !named.includes(code)),
      [],
    )
  })
})
