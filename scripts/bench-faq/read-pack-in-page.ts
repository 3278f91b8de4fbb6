/** The same as `readPack`, where files are served beside the page. */
export async function readPack(language: string): Promise<Uint8Array> {
  const response = await fetch(`/packs/${language}.pack`)
  return new Uint8Array(await response.arrayBuffer())
}
