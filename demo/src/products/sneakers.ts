import { sneakers as draw } from '../pictures/sneakers.ts'
import { type Product, plainSizes } from './product.ts'

/** TW-SHO-03 */
export const sneakers: Product = {
  sku: 'TW-SHO-03',
  price: 299,
  courier: 'zto',
  returns: 'free',
  pictures: [
    {
      file: 'sneakers-clay',
      colour: 'clay',
      svg: draw('blush', '#c8795a', '#a85f43'),
      alt: { zh: '陶土色帆布鞋，侧面', en: 'The sneakers in clay, from the side' },
    },
    {
      file: 'sneakers-slate',
      colour: 'slate',
      svg: draw('mist', '#56707a', '#405862'),
      alt: { zh: '石板蓝帆布鞋，侧面', en: 'The sneakers in slate blue, from the side' },
    },
  ],
  colours: [
    { id: 'clay', swatch: '#c8795a', name: { zh: '陶土', en: 'Clay' } },
    { id: 'slate', swatch: '#56707a', name: { zh: '石板蓝', en: 'Slate' } },
  ],
  sizes: plainSizes('35', '36', '36.5', '37', '37.5', '38', '38.5', '39', '40', '40.5', '41', '42', '42.5', '43', '44', '45', '46'),
  sizeHelp: 'shoe-size',
  help: ['canvas-care', 'exchange-size', 'how-to-measure'],
  words: {
    zh: {
      name: '帆布鞋',
      tagline: '硫化橡胶底，越穿越服帖',
      story: [
        '12 安的厚帆布，配传统硫化工艺的橡胶底，鞋底和鞋帮烤成一体，不容易开胶。头几天有点挺，一周后就跟着脚走了。',
        '鞋垫可以抽出来洗，里面垫了一层软木，站一天脚跟也不累。',
      ],
      details: [
        ['鞋面', '12 安纯棉帆布'],
        ['鞋底', '天然橡胶，硫化成型'],
        ['尺码', '标准码；脚宽建议大半码'],
        ['洗护', '抽掉鞋带软刷清洁，阴干，不要机洗'],
      ],
    },
    en: {
      name: 'Canvas sneakers',
      tagline: 'Vulcanised soles that settle in',
      story: [
        'Thick 12-ounce canvas on a rubber sole, baked together the old way so that they stay together. A little firm for the first few days; after a week they walk the way you do.',
        'The insole comes out for washing and has a layer of cork under it, which your heels will notice after a day on your feet.',
      ],
      details: [
        ['Upper', '12 oz cotton canvas'],
        ['Sole', 'Natural rubber, vulcanised'],
        ['Fit', 'True to size; half a size up for wide feet'],
        ['Care', 'Take the laces out, brush with mild soap, dry in the shade'],
      ],
    },
  },
}
