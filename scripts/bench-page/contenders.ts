/** One widget on a page, and how somebody opens it. Selectors look into shadow roots. */
export interface Contender {
  name: string
  /** What was measured, in words. */
  kind: string
  /** What one clicks to open it. */
  launcher: string
  /** What is there once it is open. */
  opened: string
  /** Where one writes. */
  composer: string
}

/** The page without a widget. */
export const BLANK = 'empty page'

/** Ours first; the others as their own guides embed them, each with what npm has of it in one script and one style sheet. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'Shopbell',
    kind: 'the built script tag',
    launcher: '[part~="bubble"]',
    opened: '[part~="panel"]',
    composer: '[part~="input"]',
  },
  {
    name: 'deep-chat',
    kind: 'web component, behind a plain button',
    launcher: '#launcher',
    opened: '#text-input',
    composer: '#text-input',
  },
  {
    name: 'chatscope',
    kind: 'React components, behind a plain button',
    launcher: '#launcher',
    opened: '.cs-message-input__content-editor',
    composer: '.cs-message-input__content-editor',
  },
  {
    name: 'n8n',
    kind: 'Vue app with a bubble of its own',
    launcher: '.chat-window-toggle',
    opened: '.chat-window textarea',
    composer: '.chat-window textarea',
  },
]

/** What is installed to measure them. They are not dependencies of the workspace: only this benchmark needs them. */
export const PACKAGES: Readonly<Record<string, string>> = {
  '@chatscope/chat-ui-kit-react': '2.1.1',
  '@chatscope/chat-ui-kit-styles': '1.4.0',
  '@n8n/chat': '1.37.0',
  'deep-chat': '2.4.2',
  react: '18.3.1',
  'react-dom': '18.3.1',
  vue: '3.5.39',
}

/** A version of a dependency that exists, where the one asked for may not. */
export const OVERRIDES: Readonly<Record<string, string>> = { '@n8n/design-system': '2.36.4' }
