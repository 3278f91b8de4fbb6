import type { MissedSearch } from '@shopbell/core/protocol'
import { html, LitElement, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { DeskClient } from './desk-client.ts'
import { DeskErrorEvent } from './events.ts'
import { searchesPageStyles } from './searches-page.styles.ts'
import type { Strings } from './strings.ts'
import { base } from './styles/base.ts'
import { languageName, momentWords } from './words.ts'

/**
 * @summary What visitors searched for and nobody found.
 * @fires desk-error - the list could not be loaded
 */
export class DeskSearchesPageElement extends LitElement {
  static override styles = [base, searchesPageStyles]

  /** The desk to ask. */
  @property({ attribute: false }) client: DeskClient | undefined
  /** The words of the present language. */
  @property({ attribute: false }) words: Strings | undefined

  @state() private misses: MissedSearch[] | undefined

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
  }

  override render() {
    const { words, misses } = this
    if (!words) return nothing
    const { searches } = words
    return html`
      <h2>${searches.label}</h2>
      <p class="muted">${searches.lead}</p>
      ${misses ? (misses.length > 0 ? this.#table(misses, words) : html`<p class="none">${searches.none}</p>`) : html`<p class="none">${searches.loading}</p>`}
    `
  }

  #table(misses: MissedSearch[], words: Strings) {
    const { searches } = words
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${searches.query}</th>
          <th scope="col" class="number">${searches.count}</th>
          <th scope="col">${searches.language}</th>
          <th scope="col">${searches.last}</th>
        </tr>
      </thead>
      <tbody>
        ${misses.map(
          ({ query, count, locale, last }) => html`<tr>
            <td dir="auto">${query}</td>
            <td class="number">${count}</td>
            <td>${languageName(locale, words)}</td>
            <td>${momentWords(last, words)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`
  }

  async #load() {
    // The client is a property: it may be set in the same turn as the element is added.
    await this.updateComplete
    try {
      this.misses = await this.client?.loadMisses()
    } catch (error) {
      this.dispatchEvent(new DeskErrorEvent(error))
    }
  }
}
