import { expect } from 'chai'
import { html, LitElement } from 'lit'
import { atom, onMount } from 'nanostores'
import { StoreController } from './store-controller.ts'

class StoreProbe extends LitElement {
  source = atom('first')
  readonly text = new StoreController(this, () => this.source)

  override render() {
    return html`${this.text.value}`
  }
}
customElements.define('store-probe', StoreProbe)

function addProbe(): StoreProbe {
  const probe = document.createElement('store-probe') as StoreProbe
  document.body.append(probe)
  return probe
}

describe('StoreController', () => {
  it('shows what the store holds, and each change', async () => {
    const probe = addProbe()
    await probe.updateComplete
    expect(probe.shadowRoot?.textContent).to.equal('first')
    probe.source.set('second')
    await probe.updateComplete
    expect(probe.shadowRoot?.textContent).to.equal('second')
    probe.remove()
  })

  it('follows when the host reads from another store', async () => {
    const probe = addProbe()
    await probe.updateComplete
    probe.source = atom('other')
    probe.requestUpdate()
    await probe.updateComplete
    expect(probe.shadowRoot?.textContent).to.equal('other')
    probe.remove()
  })

  it('listens while its host is in the page, and again when it is put back', async () => {
    const probe = document.createElement('store-probe') as StoreProbe
    const happened: string[] = []
    onMount(probe.source, () => {
      happened.push('listened')
      return () => happened.push('left')
    })
    document.body.append(probe)
    await probe.updateComplete
    probe.remove()
    probe.source.set('changed while away')
    document.body.append(probe)
    await probe.updateComplete
    expect(probe.shadowRoot?.textContent).to.equal('changed while away')
    expect(happened).to.deep.equal(['listened'])
    probe.remove()
  })
})
