import { expect } from 'chai'
import { html, LitElement } from 'lit'
import { type Announce, SectionNews } from './section-news.ts'

class NewsSection extends LitElement {
  static override properties = { announce: { attribute: false }, news: { attribute: false } }
  announce: Announce | undefined
  news = ''
  readonly #region = new SectionNews(this, () => this.news)

  override render() {
    return html`${this.#region.render()}<p>What one sees</p>`
  }
}
customElements.define('news-section', NewsSection)

async function add(announce?: Announce): Promise<NewsSection> {
  const section = Object.assign(document.createElement('news-section') as NewsSection, { announce })
  document.body.append(section)
  await section.updateComplete
  return section
}

async function tell(section: NewsSection, news: string): Promise<string | undefined> {
  section.news = news
  await section.updateComplete
  return section.shadowRoot?.querySelector('[role=status]')?.textContent?.trim()
}

describe('what a section has to say', () => {
  afterEach(() => document.querySelector('news-section')?.remove())

  it('is said by the section where it stands alone, in a region that was there before', async () => {
    const section = await add()
    const region = section.shadowRoot?.querySelector('[role=status]')
    expect([await tell(section, '4 answers found'), await tell(section, '')]).to.deep.equal(['4 answers found', ''])
    expect(section.shadowRoot?.querySelector('[role=status]')).to.equal(region)
  })

  it('is said once by whoever is around it, and then by nobody else', async () => {
    const heard: [string, string][] = []
    const section = await add((news, { localName }) => heard.push([localName, news]))
    expect([await tell(section, '4 answers found'), await tell(section, '4 answers found')]).to.deep.equal([undefined, undefined])
    section.requestUpdate()
    await tell(section, '')
    expect(heard).to.deep.equal([
      ['news-section', '4 answers found'],
      ['news-section', ''],
    ])
  })
})
