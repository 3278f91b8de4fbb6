/** A bubble for what comes without one. */
export function addLauncher(open) {
  const button = document.createElement('button')
  button.id = 'launcher'
  button.textContent = 'Chat'
  button.style.cssText = 'position:fixed;inset:auto 16px 16px auto;width:56px;height:56px'
  button.onclick = () => {
    button.onclick = null
    open()
  }
  document.body.append(button)
}
