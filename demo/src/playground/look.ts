/** What the knobs of the playground say; what is left out is as the bell, or its theme, has it. */
export interface Look {
  /** The name of a ready theme. */
  theme?: string
  scheme?: 'light' | 'dark'
  /** `#rrggbb`. */
  accent?: string
  /** In pixels. */
  radius?: number
  position?: 'start'
  /** In pixels. */
  offset?: number
  /** A BCP 47 tag. */
  language?: string
  greeting?: string
  /** The one section that there is. */
  only?: 'faq' | 'chat'
}

/** Where the bell comes from. */
export interface Embed {
  server: string
  site: string
}
