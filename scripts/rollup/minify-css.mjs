/** A rollup plugin that takes the white space out of css`…` templates, which no minifier of scripts looks into. */
export function minifyCss() {
  return {
    name: 'minify-css',
    transform(code, id) {
      if (!/styles?\.ts$|tokens\.ts$/.test(id)) return null
      return { code: code.replaceAll(/css`([^`]*)`/g, (_match, css) => `css\`${squeeze(css)}\``), map: null }
    },
  }
}

function squeeze(css) {
  const plain = css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s+/g, ' ')
  // Not before a colon, nor around + and -: there a space means something.
  return plain
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim()
}
