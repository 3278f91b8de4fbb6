// Before the package is packed, puts what the server serves into it: the script tag with its chunks, and the desk. Takes it out afterwards,
// so that a checkout goes on serving what was built last.
import { cpSync, rmSync } from 'node:fs'

const here = (path) => new URL(path, import.meta.url)

rmSync(here('pages'), { recursive: true, force: true })
if (process.argv[2] === 'put') {
  cpSync(here('../widget/dist/cdn'), here('pages/widget'), { recursive: true })
  cpSync(here('../desk/dist'), here('pages/desk'), { recursive: true })
}
