import { createHash } from 'node:crypto'

/**
 * A rollup plugin that puts the chunks into a folder named by what is in them, so that each may be kept for ever. The
 * first chunk knows the SHA-256 of those that a visit begins with, one chunk that of all others, and the loader that of the
 * first: nothing but exactly these bytes is ever run.
 */
export function nameBuild(build) {
  return {
    name: 'name-build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        // Browsers fetch by themselves what a chunk imports at its head, and check nothing.
        const shared = chunks.find(({ isEntry, isDynamicEntry }) => !isEntry && !isDynamicEntry)
        if (shared) {
          throw new Error(
            `${shared.name} is shared by chunks and would be run unchecked; put it into one of them: ${shared.moduleIds.join(', ')}`,
          )
        }
        const main = chunks.find(({ isEntry }) => isEntry)
        const later = chunks.find(({ code }) => /\bLATER_CHUNKS\b/.test(code))
        const isFirst = ({ moduleIds }) => moduleIds.some((id) => /\/src\/(strings\/|cdn\/talk|faq\/ear|bell\/sheet\.)/.test(id))
        const others = chunks.filter((chunk) => chunk !== main && chunk !== later)
        // Chunks name each other by file alone, so that none of these sums is part of another's.
        const sums = (some) => JSON.stringify(Object.fromEntries(some.map(({ name, code }) => [name, sha256(code)])))
        later.code = later.code.replace(/\bLATER_CHUNKS\b/, () => sums(others.filter((chunk) => !isFirst(chunk))))
        main.code = main.code.replace(/\bCHUNKS\b/, () => sums([later, ...others.filter(isFirst)]))
        build.clear = sha256(others.find(({ name }) => name === 'keep-clear').code)
        build.main = sha256(main.code)
        build.folder = build.main.replaceAll(/\W/g, '').slice(0, 10)
        for (const chunk of chunks) chunk.fileName = `${build.folder}/${chunk.name}.js`
      },
    },
  }
}

/** A rollup plugin that tells the loader where the chunks of a build are, and what the bytes of the first one are. */
export function tellChunks(build) {
  return {
    name: 'tell-chunks',
    renderChunk: (code) =>
      code
        .replaceAll(/\bMAIN\b/g, JSON.stringify(build.main))
        .replaceAll(/\bCLEAR\b/g, JSON.stringify(build.clear))
        .replaceAll(/\bFOLDER\b/g, JSON.stringify(`shopbell/${build.folder}/`)),
  }
}

/** Without the sign at the end, which is always the same. */
function sha256(text) {
  return createHash('sha256').update(text).digest('base64').replace('=', '')
}
