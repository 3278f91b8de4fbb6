import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Builds the site of the docs: the pages of `docs/` and the API reference, in `docs/site`. */
const root = new URL('..', import.meta.url).pathname
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/typedoc/bin/typedoc')], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
