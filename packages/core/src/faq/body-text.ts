import { type Block, inlineText } from './body.ts'

/** An answer as plain text: blocks apart by an empty line, list items with their marks. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n\n')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children)
    case 'image':
      return block.alt
    case 'video':
      return `${block.title}: ${block.src}`
    case 'list':
      return block.items.map((item, index) => itemText(item, block.ordered ? `${index + 1}. ` : '• ')).join('\n')
  }
}

function itemText(item: readonly Block[], mark: string): string {
  const lines = item.map(blockText).filter(Boolean).join('\n').split('\n')
  return lines.map((line, index) => (index === 0 ? mark : '   ') + line).join('\n')
}
