import { isId } from '@shopbell/core/protocol'
import type { AppRequest } from './app-request.ts'
import { ProblemError } from './problem.ts'
import { json, pathId, type Route, type RouteMaker, type TextAnswer } from './route.ts'
import type { Services } from './services.ts'
import { findUpload, takeUpload } from './uploads.ts'

/** Pictures: whoever sends one puts it here first, whoever has the message may see it. */
export function uploadRoutes(make: RouteMaker, services: Services): Route[] {
  const { store, take } = services
  async function put(request: AppRequest, params: Record<string, string>, owner: string): Promise<TextAnswer> {
    const id = pathId(params)
    if (!isId(id)) throw new ProblemError('invalid-request', 'The id in the path must be a UUIDv7 in lower case.')
    take('uploads', owner)
    return json(await takeUpload(services, request, id, owner))
  }

  return [
    make.visitor({
      method: 'PUT',
      path: '/v1/uploads/{id}',
      summary: 'Takes a picture.',
      takesPicture: true,
      run: ({ request, params }, { visitor }) => put(request, params, visitor.id),
    }),
    make.agent({
      method: 'PUT',
      path: '/v1/desk/uploads/{id}',
      summary: 'Takes a picture.',
      takesPicture: true,
      run: ({ request, params }, { agent }) => put(request, params, `agent ${agent.id}`),
    }),
    make.anyone({
      method: 'GET',
      path: '/v1/uploads/{upload}',
      summary: 'A picture, for who knows its secret.',
      async run({ params }) {
        const upload = await findUpload(store, params['upload'] ?? '')
        const bytes = upload && (await store.uploadBytes(upload.id))
        if (!bytes) throw new ProblemError('not-found', 'There is no such picture.')
        return new Response(new Uint8Array(bytes), {
          headers: {
            'content-type': upload.type,
            'cache-control': 'private, max-age=31536000, immutable',
            'content-disposition': 'inline',
            'content-security-policy': "sandbox; default-src 'none'",
            'cross-origin-resource-policy': 'cross-origin',
          },
        })
      },
    }),
  ]
}
