import { transform } from 'lightningcss'

/** A rollup plugin that minifies css`…` and css strings, which no minifier of scripts looks into. */
export function minifyCss() {
  return {
    name: 'minify-css',
    transform(code, id) {
      if (!/styles?\.ts$|css\.ts$|tokens\.ts$/.test(id)) return null
      return {
        code: code.replaceAll(/(css|\/\* css \*\/ )`([^`]*)`/g, (_match, tag, css) => `${tag === 'css' ? tag : ''}\`${minify(css, id)}\``),
        map: null,
      }
    },
  }
}

function minify(css, id) {
  if (css.includes('${')) throw new Error(`${id} has a value in its css; only plain text can be minified.`)
  const { code } = transform({ filename: id, code: Buffer.from(css), minify: true })
  return String(code).replaceAll(/[`\\$]/g, '\\$&')
}
