import { mugs as draw } from '../pictures/mugs.ts'
import type { Product } from './product.ts'

/** TW-MUG-08 */
export const mugs: Product = {
  sku: 'TW-MUG-08',
  price: 118,
  courier: 'zto',
  returns: 'paid',
  pictures: [
    {
      file: 'mugs-shore',
      colour: 'shore',
      svg: draw('blush', ['#e9ddc9', '#c9b697'], ['#7f9aa0', '#5f7b82']),
      alt: { zh: '两只粗陶马克杯，沙白和雾蓝', en: 'Two mugs, sand and mist blue' },
    },
    {
      file: 'mugs-kiln',
      colour: 'kiln',
      svg: draw('moss', ['#c8795a', '#a85f43'], ['#e9ddc9', '#c9b697']),
      alt: { zh: '两只粗陶马克杯，陶红和沙白', en: 'Two mugs, clay red and sand' },
    },
  ],
  colours: [
    { id: 'shore', swatch: '#7f9aa0', name: { zh: '岸（沙白＋雾蓝）', en: 'Shore (sand, mist)' } },
    { id: 'kiln', swatch: '#c8795a', name: { zh: '窑（陶红＋沙白）', en: 'Kiln (clay, sand)' } },
  ],
  sizes: [],
  help: ['mug-dishwasher-microwave', 'gift-wrap', 'faulty-item'],
  words: {
    zh: {
      name: '粗陶马克杯（两只装）',
      tagline: '每一只的斑点都不一样',
      story: [
        '景德镇的小窑烧的，釉里的铁点是泥料自己带的，没有两只相同。杯底留了一圈素胎，摸得到泥土的颗粒。',
        '把手留够三根手指，端着满杯也稳。两只一盒，送人正好。',
      ],
      details: [
        ['容量', '每只 320 ml'],
        ['材质', '粗陶，无铅釉'],
        ['使用', '可进洗碗机和微波炉'],
        ['产地', '江西景德镇'],
      ],
    },
    en: {
      name: 'Stoneware mugs, set of two',
      tagline: 'No two are speckled alike',
      story: [
        'Fired in a small kiln in Jingdezhen. The specks are iron in the clay itself, so no two mugs are the same, and the foot is left unglazed so that you can feel what it is made of.',
        'The handle takes three fingers and stays steady when the mug is full. Two to a box, which makes a good present.',
      ],
      details: [
        ['Capacity', '320 ml each'],
        ['Material', 'Stoneware, lead-free glaze'],
        ['Use', 'Safe in dishwasher and microwave'],
        ['Made in', 'Jingdezhen, Jiangxi'],
      ],
    },
  },
}
