const FLAGS = /^const (DEV_MODE|ENABLE_EXTRA_SECURITY_HOOKS|ENABLE_SHADYDOM_NOPATCH) = true;$/gm

/** What is taken out of Lit: what only development, old browsers and templates in text need. Each has to be there exactly once. */
const CUTS = {
  'lit-html/development/lit-html.js': [
    [/const policy = trustedTypes\s*\?[\s\S]*?: undefined;/, ''],
    [/const wrap = ENABLE_SHADYDOM_NOPATCH[\s\S]*?: \(node\) => node;/, ''],
    [/function trustFromTemplateString\(tsa[\s\S]*?(?=\nfunction resolveDirective\()/, ''],
    [/const template = typeof type === 'number'[\s\S]*?type\);/, 'const template = type;'],
    [/\/\*\* @internal \*\/\s*_\$getTemplate\(result\) \{[\s\S]*?\n {4}\}/, ''],
    [/_getTemplateHtml: getTemplateHtml,/, ''],
    [/const boundAttributeSuffix = [^;]*;/, ''],
    [/_boundAttributeSuffix: boundAttributeSuffix,\s*_marker: marker,\s*_markerMatch: markerMatch,/, ''],
    [/const polyfillSupport = DEV_MODE[\s\S]*?polyfillSupport\?\.\(Template, ChildPart\);/, ''],
    [/\(global\.litHtmlVersions \?\?= \[\]\)\.push\('[\d.]+'\);/, ''],
    [/const marker = `lit\$[^;]*;/, ''],
    [/const markerMatch = [^;]*;/, ''],
    [/const nodeMarker = [^;]*;/, ''],
    [/const templateCache = new WeakMap\(\);/, ''],
    [/const (?:tagEndRegex) = new RegExp[^;]*;/, ''],
  ],
}

/**
 * A rollup plugin that bundles Lit from its readable sources, without the parser of templates and without traces on
 * `globalThis`; `compileTemplates` does the parser's work. A Lit in which one of the cuts does not fit breaks the build.
 * @param element the module that stands for `lit` itself
 */
export function litWithoutHtml(element) {
  return {
    name: 'lit-without-html',
    async resolveId(source, importer, options) {
      if (source === 'lit') return element
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      const inLit = found && /\/node_modules\/(lit|lit-html)\/(?!development\/)/.exec(found.id)
      return inLit ? { ...found, id: found.id.replace(inLit[0], `${inLit[0]}development/`), moduleSideEffects: false } : null
    },
    transform(code, id) {
      if (!/\/node_modules\/(lit|lit-html)\/development\//.test(id)) return null
      let text = code.replaceAll(FLAGS, 'const $1 = false;')
      const cuts = Object.entries(CUTS).find(([file]) => id.endsWith(`/node_modules/${file}`))?.[1] ?? []
      for (const [pattern, left] of cuts) {
        const fits = text.match(new RegExp(pattern, 'g'))?.length
        if (fits !== 1)
          throw new Error(`Lit has changed: ${pattern} fits ${fits ?? 0} times in ${id}; look at scripts/rollup/lit-without-html.mjs.`)
        text = text.replace(pattern, left)
      }
      return { code: text.replaceAll(/\bwrap\(/g, '('), map: null }
    },
  }
}
