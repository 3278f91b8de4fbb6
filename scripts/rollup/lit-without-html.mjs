const FLAGS = /^const (DEV_MODE|ENABLE_EXTRA_SECURITY_HOOKS|ENABLE_SHADYDOM_NOPATCH) = true;$/gm

/** What is taken out of Lit: what only development, old browsers, templates in text, decorators and kinds of attributes that we have none of need. Each has to be there exactly once. */
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
  '@lit/reactive-element/development/reactive-element.js': [
    [/const polyfillSupport = DEV_MODE[\s\S]*?: global\.reactiveElementPolyfillSupport;/, ''],
    [/polyfillSupport\?\.\(\{ ReactiveElement \}\);/, ''],
    [/\(global\.reactiveElementVersions \?\?= \[\]\)\.push\('[\d.]+'\);/, ''],
    [/Symbol\.metadata \?\?= Symbol\('metadata'\);/, ''],
    [/global\.litPropertyMetadata \?\?= new WeakMap\(\);/, ''],
    [/\/\/ Create properties from standard decorator metadata:[\s\S]*?(?=\/\/ Create the attribute-to-property map)/, ''],
    [/static addInitializer\(initializer\) \{[\s\S]*?\n {4}\}/, ''],
    [/if \(superCtor\._initializers !== undefined\) \{[\s\S]*?\n {8}\}/, ''],
    [/this\.constructor\._initializers\?\.forEach\(\(i\) => i\(this\)\);/, ''],
    [/case Object:\s*case Array:\s*\/\/ if the value is `null`[\s\S]*?break;/, ''],
    [/case Number:[\s\S]*?fromValue = null;\s*\}\s*break;/, ''],
    [/const elementProperties = this\.constructor\s*\.elementProperties;\s*if \(elementProperties\.size > 0\) \{[\s\S]*?\n {12}\}/, ''],
  ],
  'lit-element/development/lit-element.js': [
    [/const polyfillSupport = DEV_MODE[\s\S]*?: global\.litElementPolyfillSupport;/, ''],
    [/polyfillSupport\?\.\(\{ LitElement \}\);/, ''],
    [/\(global\.litElementVersions \?\?= \[\]\)\.push\('[\d.]+'\);/, ''],
  ],
}

/** Styles as every browser of the oldest that we serve takes them: made when an element first needs them. */
const STYLES = `
export const unsafeCSS = (text) => {
  let sheet
  return {
    get styleSheet() {
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(text)
      return sheet
    },
  }
}
export const css = ([text]) => unsafeCSS(text)
export const getCompatibleStyle = (style) => style
export const supportsAdoptingStyleSheets = true
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet)
}
export class CSSResult {}
`

/**
 * A rollup plugin that bundles Lit from its readable sources, without the parser of templates and without traces on
 * `globalThis`; `compileTemplates` does the parser's work. A Lit in which one of the cuts does not fit breaks the build.
 */
export function litWithoutHtml() {
  return {
    name: 'lit-without-html',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      const inLit = found && /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/(?!development\/)/.exec(found.id)
      return inLit ? { ...found, id: found.id.replace(inLit[0], `${inLit[0]}development/`), moduleSideEffects: false } : null
    },
    transform(code, id) {
      if (!/\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/development\//.test(id)) return null
      if (id.endsWith('/reactive-element/development/css-tag.js')) return { code: STYLES, map: null }
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
