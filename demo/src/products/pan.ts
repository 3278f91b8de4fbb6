import { pan as draw } from '../pictures/pan.ts'
import type { Product } from './product.ts'

/** TW-PAN-10 */
export const pan: Product = {
  sku: 'TW-PAN-10',
  price: 239,
  courier: 'zto',
  returns: 'paid',
  pictures: [
    { file: 'pan', svg: draw('mist', false), alt: { zh: '铸铁煎锅，俯视', en: 'The cast-iron pan from above' } },
    { file: 'pan-egg', svg: draw('sand', true), alt: { zh: '铸铁煎锅里煎着一个荷包蛋', en: 'The pan with a fried egg in it' } },
  ],
  colours: [],
  sizes: [],
  help: ['cast-iron-care', 'warranty-pan', 'warranty-exclusions'],
  words: {
    zh: {
      name: '铸铁煎锅',
      tagline: '一口锅，用到孙辈',
      story: [
        '一体浇铸，没有涂层，也就没有涂层会掉。第一次用之前抹油烧一遍，以后就是你的锅了。',
        '厚底储得住热，牛排放下去温度不掉；用得越多，锅面越黑越不粘。两侧都有倒嘴，左手右手都顺。',
      ],
      details: [
        ['尺寸', '直径 26 cm，深 4.5 cm'],
        ['重量', '2.1 kg'],
        ['炉灶', '燃气、电磁、烤箱、炭火都能用'],
        ['质保', '开裂终身保换'],
      ],
    },
    en: {
      name: 'Cast-iron pan',
      tagline: 'One pan, for longer than you need it',
      story: [
        'Cast in one piece and left uncoated, so there is nothing to peel. Season it with a little oil before the first use, and from then on it is yours.',
        'The thick base holds its heat when the steak goes in, and the surface gets darker and slicker with use. There is a lip on both sides, for either hand.',
      ],
      details: [
        ['Size', '26 cm across, 4.5 cm deep'],
        ['Weight', '2.1 kg'],
        ['Hobs', 'Gas, induction, oven and charcoal'],
        ['Warranty', 'For life against cracking'],
      ],
    },
  },
}
