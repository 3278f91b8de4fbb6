import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { AppRequest } from '../app/app-request.ts'

/** Serves the files of a folder by their path in it; undefined when there is none. */
export type ServeFolder = (
  path: string,
  request: Pick<AppRequest, 'headers'>,
  headers: Record<string, string>,
) => Promise<Response | undefined>

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.map', '.svg'])

interface Kept {
  version: string
  etag: string
  type: string
  plain: Buffer
  brotli?: Buffer
  gzip?: Buffer
}

/** Makes a server of a folder's files. They are kept in memory with their compressed forms, and read again when they change. */
export function createFolder(folder: string): ServeFolder {
  const kept = new Map<string, Kept>()

  async function load(path: string): Promise<Kept | undefined> {
    const file = normalize(join(folder, path))
    if (!file.startsWith(folder + sep)) return undefined
    const info = await stat(file).catch(() => undefined)
    if (!info?.isFile()) return undefined
    const version = `${info.mtimeMs} ${info.size}`
    const known = kept.get(file)
    if (known?.version === version) return known
    const fresh = { version, ...(await read(file)) }
    kept.set(file, fresh)
    return fresh
  }

  return async (path, request, headers) => {
    const file = await load(path)
    if (!file) return undefined
    const all = { ...headers, 'content-type': file.type, etag: file.etag, 'x-content-type-options': 'nosniff' }
    if (request.headers.get('if-none-match')?.split(/,\s*/).includes(file.etag)) return new Response(null, { status: 304, headers: all })
    const [encoding, body] = choose(file, request.headers.get('accept-encoding') ?? '')
    return new Response(new Uint8Array(body), { headers: { ...all, ...(encoding && { 'content-encoding': encoding }) } })
  }
}

async function read(file: string): Promise<Omit<Kept, 'version'>> {
  const plain = await readFile(file)
  const extension = extname(file)
  const base = {
    plain,
    type: TYPES[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
  }
  if (!COMPRESSED.has(extension)) return base
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  const [brotli, gzipped] = await Promise.all([promisify(brotliCompress)(plain, { params: size }), promisify(gzip)(plain, { level: 9 })])
  return { ...base, brotli, gzip: gzipped }
}

function choose({ brotli, gzip, plain }: Kept, accepted: string): [encoding: string | undefined, body: Buffer] {
  if (brotli && /\bbr\b/.test(accepted)) return ['br', brotli]
  if (gzip && /\bgzip\b/.test(accepted)) return ['gzip', gzip]
  return [undefined, plain]
}
