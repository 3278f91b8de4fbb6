import { PROBLEM_STATUS } from '@shopbell/core/protocol'
import type { Route } from './route.ts'
import type { JsonSchema } from './shape.ts'

const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']
const PROBLEM = { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }

/** The OpenAPI description of a route table. */
export function describeRoutes(routes: readonly Route[]): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const operations = paths[route.path] ?? {}
    operations[route.method.toLowerCase()] = describe(route)
    paths[route.path] = operations
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Shopbell', version: '1', description: 'See docs/protocol.md for what the requests mean.' },
    paths,
    components: {
      securitySchemes: {
        visitor: { type: 'http', scheme: 'bearer' },
        agent: { type: 'apiKey', in: 'cookie', name: 'shopbell_desk' },
      },
      schemas: {
        Problem: {
          type: 'object',
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { enum: Object.keys(PROBLEM_STATUS) },
            detail: { type: 'string' },
            retryAfterMs: { type: 'integer' },
          },
          required: ['type', 'title', 'status', 'code', 'detail'],
        },
      },
    },
  }
}

function describe({ path, access, summary, status, query, body }: Route): JsonSchema {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  return {
    summary,
    parameters: [...parameters, ...queryParameters(query)],
    ...(access !== 'anyone' && { security: [{ [access]: [] }] }),
    ...(body && { requestBody: { required: true, content: bodyContent(body) } }),
    responses: { [status]: { description: 'Done' }, default: PROBLEM },
  }
}

function queryParameters(query: JsonSchema | undefined): JsonSchema[] {
  const required = (query?.['required'] ?? []) as string[]
  const properties = (query?.['properties'] ?? {}) as Record<string, JsonSchema>
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
}

function bodyContent(body: JsonSchema | 'picture'): JsonSchema {
  if (body !== 'picture') return { 'application/json': { schema: body } }
  return Object.fromEntries(PICTURE_TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
}
