/** Runs in the page: drops a picture of its own making onto the chat, as from a folder. */
export async function dropPicture(): Promise<void> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 200 })
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  const files = new DataTransfer()
  files.items.add(new File([blob as Blob], 'button.png', { type: 'image/png' }))
  const chat = document.querySelector('shop-bell')?.shadowRoot?.querySelector('shop-bell-chat')
  chat?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
}
