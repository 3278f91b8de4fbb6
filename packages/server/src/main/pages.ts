import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServeFile } from './http.ts'
import { createFolder } from './static-files.ts'

const YEAR = 'public, max-age=31536000, immutable'

/** Serves the widget's script tag, its chunks and its themes to the pages of all shops. */
export function createWidgetFiles(folder: string = builtFolder('widget', 'widget/dist/cdn')): ServeFile {
  const serve = createFolder(folder)
  const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
  return async (request) => {
    const { pathname } = new URL(request.url)
    // The tag in shops' pages has one name for ever; what it loads is named by its content.
    if (pathname === '/shopbell.js') return serve('shopbell.js', request, { ...open, 'cache-control': 'public, max-age=300' })
    if (/^\/themes\/\w+\.css$/.test(pathname)) return serve(pathname.slice(1), request, { ...open, 'cache-control': 'public, max-age=300' })
    if (pathname.startsWith('/shopbell/')) return serve(pathname.slice(1), request, { ...open, 'cache-control': YEAR })
    return undefined
  }
}

/** Options of {@link createDeskFiles}. */
export interface DeskFilesOptions {
  /** Origins that pictures may come from, beside the desk's own: the server's, and the shops'. */
  pictureOrigins: () => readonly string[]
  folder?: string
}

/** Serves the desk's page under a policy that lets nothing in but its own files. */
export function createDeskFiles({ pictureOrigins, folder = builtFolder('desk', 'desk/dist') }: DeskFilesOptions): ServeFile {
  const serve = createFolder(folder)
  return async (request) => {
    const { pathname } = new URL(request.url)
    const isPage = pathname === '/' || pathname === '/index.html'
    return serve(isPage ? 'index.html' : pathname.slice(1), request, {
      'cache-control': pathname.startsWith('/assets/') ? YEAR : 'no-cache',
      'content-security-policy': policy(pictureOrigins()),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    })
  }
}

function policy(pictureOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `img-src 'self' data: blob: ${pictureOrigins.join(' ')}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The name of Lit's own policy, which only ever sees templates of the desk's code.
    'trusted-types lit-html',
  ].join('; ')
}

// In this package when it was packed, beside it in the workspace; whether it runs from src/main or from dist.
function builtFolder(packed: string, beside: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  const inside = join(folder, 'pages', packed)
  return existsSync(inside) ? inside : join(dirname(folder), beside)
}
