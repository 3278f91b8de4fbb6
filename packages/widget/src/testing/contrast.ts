/** What is seen of a colour that lies on others, the lowest first, as WCAG 2 counts its light. */
export function luminanceOf(...layers: string[]): number {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D
  for (const colour of layers) {
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
  }
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How well one is read on the other, from 1 to 21. */
export function contrastOf(luminance: number, other: number): number {
  const [lower = 0, higher = 0] = [luminance, other].toSorted((a, b) => a - b)
  return (higher + 0.05) / (lower + 0.05)
}
