declare module 'lunr' {
  interface Pipeline {
    reset(): void
  }
  interface Builder {
    ref(name: string): void
    field(name: string, options?: { boost?: number }): void
    add(document: Record<string, string>): void
    pipeline: Pipeline
    searchPipeline: Pipeline
  }
  interface Query {
    term(term: string, options: { editDistance?: number }): void
  }
  interface Index {
    query(build: (query: Query) => void): { ref: string; score: number }[]
  }
  interface Token {
    toString(): string
  }
  interface Lunr {
    (configure: (builder: Builder) => void): Index
    tokenizer(text: string): Token[]
    stemmer(token: Token): Token
    Token: new (text: string, metadata: object) => Token
  }
  const lunr: Lunr
  export default lunr
}
