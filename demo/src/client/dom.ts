/** An element with properties and children; strings become text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = Object.assign(document.createElement(tag), properties)
  node.append(...children)
  return node
}

/** The one element of the page that matches; an error says which one the page lacks. */
export function find<Kind extends Element>(selector: string, kind: new () => Kind, within: ParentNode = document): Kind {
  const found = within.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`This page was expected to have a ${kind.name} that matches "${selector}".`)
}

/** The data in a `<script type="application/json">` of the page, which the build wrote. */
export function pageData<Data>(id: string): Data {
  return JSON.parse(find(`#${id}`, HTMLScriptElement).textContent)
}
