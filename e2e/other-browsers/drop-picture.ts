/** Runs in the page: drops a picture of its own making onto the chat, as from a folder; as large as those of a camera. */
export async function dropPicture(): Promise<void> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 4000, height: 3000 })
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'))
  const files = new DataTransfer()
  files.items.add(new File([blob as Blob], 'kettle.jpg', { type: 'image/jpeg' }))
  const chat = document.querySelector('shop-bell')?.shadowRoot?.querySelector('shop-bell-chat')
  chat?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
}
