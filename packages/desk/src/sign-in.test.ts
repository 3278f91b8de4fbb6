import { ShopBellError } from '@shopbell/core'
import { expect } from 'chai'
import { findBarriers } from './testing/axe.ts'
import { findAll, findByRole, signedInDesk, textOf } from './testing/page.ts'
import { waitUntil } from './testing/wait-until.ts'

async function openSignIn() {
  const desk = await signedInDesk({ signedIn: false })
  const name = findByRole(desk.app, 'textbox', 'Name') as HTMLInputElement
  const password = findAll(desk.app, 'input[type="password"]')[0] as HTMLInputElement
  const submit = (who: string, secret: string) => {
    name.value = who
    password.value = secret
    findByRole(desk.app, 'button', 'Sign in').click()
  }
  const alert = () => textOf(findAll(desk.app, '[role="alert"]')[0])
  return { ...desk, name, password, submit, alert }
}

describe('desk-sign-in', () => {
  it('begins with the cursor in the name, and passes axe', async () => {
    const { app, name, stop } = await openSignIn()
    expect(name.matches(':focus')).to.equal(true)
    expect(await findBarriers(app)).to.deep.equal([])
    stop()
  })

  it('says in plain words what is wrong, and keeps the name', async () => {
    const { name, submit, alert, fake, stop } = await openSignIn()
    submit('mei', '')
    await waitUntil(() => alert() === 'Type your name and your password.')
    submit('mei', 'guess')
    await waitUntil(() => alert() === 'Name and password do not belong together. Check both and try again.')
    expect(name.value).to.equal('mei')
    fake.fail('/session', new ShopBellError('network', 'unreachable'))
    submit('mei', 'pass')
    await waitUntil(() => alert().startsWith('The server cannot be reached.'))
    stop()
  })

  it('opens the desk', async () => {
    const { app, submit, stop } = await openSignIn()
    submit(' mei ', 'pass')
    await waitUntil(() => findAll(app, 'desk-conversation-list').length === 1)
    expect(findAll(app, 'desk-sign-in')).to.have.length(0)
    stop()
  })
})
