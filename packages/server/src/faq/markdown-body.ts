import { type Block, type Inline, inlineText, isSafeHref, isSafeMedia } from '@shopbell/core/faq'
import type { Image, Link, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { SourceError } from './source-error.ts'

const LINKS = 'wanted is https:, http:, mailto:, tel:, a path of the shop such as /cart, faq:<id>, product:<SKU> or chat:'
const MEDIA = 'wanted is https:, http: or a path of the shop such as /faq/label.svg'
const VIDEO = /\.(?:mp4|webm|mov|m3u8)(?:[?#].*)?$/i

/**
 * Reads Markdown into the safe tree.
 * @param firstLine line of the file on which `markdown` begins
 * @throws SourceError for everything that is not in the tree
 */
export function parseBody(file: string, markdown: string, firstLine: number): Block[] {
  const fail = (node: Nodes, problem: string): never => {
    throw new SourceError(file, firstLine + (node.position?.start.line ?? 1) - 1, problem)
  }

  function readBlock(node: RootContent): Block {
    switch (node.type) {
      case 'paragraph':
        return readParagraph(node)
      case 'heading':
        if (node.depth === 2 || node.depth === 3) return { kind: 'heading', level: node.depth, children: readInlines(node.children) }
        return fail(node, `A heading has two or three "#", not ${node.depth}.`)
      case 'list':
        return { kind: 'list', ordered: node.ordered === true, items: node.children.map((item) => item.children.map(readBlock)) }
      case 'html':
        return fail(node, 'HTML is not possible in an answer; write Markdown.')
      case 'code':
        return fail(node, 'A code block is not possible in an answer; begin the lines without four spaces or a fence.')
      case 'definition':
        return fail(node, 'Write the address into the link itself, as [words](address).')
      default:
        return fail(
          node,
          `A ${node.type} is not possible in an answer; possible are paragraphs, headings, lists, pictures and video links.`,
        )
    }
  }

  function readParagraph(node: Paragraph): Block {
    const only = node.children.length === 1 ? node.children[0] : undefined
    if (only?.type === 'image') return readImage(only)
    if (only?.type === 'link' && VIDEO.test(only.url)) return readVideo(only)
    if (node.children.some((child) => child.type === 'text' && /^\s*\|.*\|\s*$/m.test(child.value))) {
      fail(node, 'A table is not possible in an answer; write a list.')
    }
    return { kind: 'paragraph', children: readInlines(node.children) }
  }

  function readImage(node: Image): Block {
    if (!isSafeMedia(node.url)) fail(node, `The picture "${node.url}" cannot be shown; ${MEDIA}.`)
    if (!node.alt?.trim()) fail(node, `The picture "${node.url}" needs words for those who cannot see it, as ![words](${node.url}).`)
    return { kind: 'image', src: node.url, alt: node.alt ?? '' }
  }

  function readVideo(node: Link): Block {
    if (!isSafeMedia(node.url)) fail(node, `The video "${node.url}" cannot be shown; ${MEDIA}.`)
    return { kind: 'video', src: node.url, title: inlineText(readInlines(node.children)) }
  }

  function readInlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.map(readInline)
  }

  function readInline(node: PhrasingContent): Inline {
    switch (node.type) {
      case 'text':
        return joinLines(node.value)
      case 'strong':
        return { kind: 'strong', children: readInlines(node.children) }
      case 'emphasis':
        return { kind: 'em', children: readInlines(node.children) }
      case 'inlineCode':
        return { kind: 'code', text: node.value }
      case 'break':
        return { kind: 'break' }
      case 'link':
        if (!isSafeHref(node.url)) fail(node, `The link "${node.url}" is not possible; ${LINKS}.`)
        return { kind: 'link', href: node.url, children: readInlines(node.children) }
      case 'image':
        return fail(node, 'A picture stands in a paragraph of its own.')
      case 'html':
        return fail(node, 'HTML is not possible in an answer; write Markdown.')
      default:
        return fail(node, `A ${node.type} is not possible in an answer.`)
    }
  }

  return fromMarkdown(markdown).children.map(readBlock)
}

/** A line break in the source is a space, but not between Chinese characters. */
function joinLines(text: string): string {
  return text.replace(/(?<=[\p{sc=Han}，。；：！？、）”])\s*\n\s*(?=\p{sc=Han})/gu, '').replace(/\s*\n\s*/g, ' ')
}
