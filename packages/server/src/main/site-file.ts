import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { ShapeError, type ShapePath } from '../app/shape.ts'
import { type SiteFile, siteFile } from './site-shapes.ts'

/** A mistake in a site's file, with its place. */
export class SiteFileError extends Error {
  override readonly name = 'SiteFileError'
  readonly file: string
  readonly line: number
  /** What is wrong and what is wanted, without the place. */
  readonly problem: string

  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line} ${problem}`)
    this.file = file
    this.line = line
    this.problem = problem
  }
}

/**
 * Reads a site's YAML file.
 * @param file its name, for errors
 * @throws SiteFileError
 */
export function parseSiteFile(file: string, source: string): SiteFile {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const [mistake] = document.errors
  if (mistake) {
    throw new SiteFileError(file, lines.linePos(mistake.pos[0]).line, `This is not YAML: ${mistake.message.split('\n')[0]}`)
  }
  try {
    return siteFile.read(document.toJS(), [])
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    throw new SiteFileError(file, lines.linePos(offsetOf(document.contents, error.path)).line || 1, error.message)
  }
}

// How far the path leads into the file; what is missing is reported where it should stand.
function offsetOf(contents: Node | null, path: ShapePath): number {
  let node: unknown = contents
  let offset = contents?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) break
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined
      offset = item?.range?.[0] ?? offset
      node = item
    }
  }
  return offset
}
