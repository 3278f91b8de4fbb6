import { backpack as draw } from '../pictures/backpack.ts'
import type { Product } from './product.ts'

/** TW-BAG-04 */
export const backpack: Product = {
  sku: 'TW-BAG-04',
  price: 399,
  courier: 'zto',
  returns: 'paid',
  pictures: [
    {
      file: 'backpack-olive',
      colour: 'olive',
      svg: draw('sand', '#6f7656', '#565c41'),
      alt: { zh: '橄榄色油蜡帆布双肩包，正面', en: 'The backpack in olive, from the front' },
    },
    {
      file: 'backpack-tan',
      colour: 'tan',
      svg: draw('mist', '#b98b5e', '#96703f'),
      alt: { zh: '驼色油蜡帆布双肩包，正面', en: 'The backpack in tan, from the front' },
    },
  ],
  colours: [
    { id: 'olive', swatch: '#6f7656', name: { zh: '橄榄', en: 'Olive' } },
    { id: 'tan', swatch: '#b98b5e', name: { zh: '驼色', en: 'Tan' } },
  ],
  sizes: [],
  help: ['backpack-size', 'canvas-care', 'warranty-backpack'],
  words: {
    zh: {
      name: '油蜡帆布双肩包',
      tagline: '18 升，小雨不用撑伞',
      story: [
        '帆布浸过蜂蜡，小雨落上去会成珠滚走；磨白的地方补一次蜡就回来，用旧了反而好看。',
        '18 升刚好装下一台 14 寸电脑、一件薄外套和午饭。两条植鞣皮扣带，扣上是装饰，底下藏着磁吸。',
      ],
      details: [
        ['面料', '16 安油蜡帆布，植鞣牛皮配件'],
        ['容量', '18 L，42 × 28 × 15 cm'],
        ['电脑', '14 寸内袋，长边不超过 35 cm'],
        ['质保', '缝线 5 年'],
      ],
    },
    en: {
      name: 'Waxed canvas backpack',
      tagline: 'Eighteen litres, at ease in a drizzle',
      story: [
        'The canvas is soaked in beeswax, so light rain beads and rolls off. Where it wears pale, a little wax brings it back, and it looks better for the years.',
        'Room for a 14-inch laptop, a thin jacket and lunch. The leather straps look like buckles and close with hidden magnets.',
      ],
      details: [
        ['Fabric', '16 oz waxed canvas, vegetable-tanned leather'],
        ['Volume', '18 L, 42 × 28 × 15 cm'],
        ['Laptop', '14-inch sleeve, up to 35 cm long'],
        ['Warranty', '5 years on the seams'],
      ],
    },
  },
}
