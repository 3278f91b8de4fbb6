import { jacket as draw } from '../pictures/jacket.ts'
import { type Product, plainSizes } from './product.ts'

/** TW-JKT-02 */
export const jacket: Product = {
  sku: 'TW-JKT-02',
  price: 459,
  courier: 'zto',
  returns: 'free',
  pictures: [
    {
      file: 'jacket-moss',
      colour: 'moss',
      svg: draw('moss', '#7f9072', '#66775b', '#e3b98d'),
      alt: { zh: '苔绿色轻便防雨夹克，平铺', en: 'The rain jacket in moss green, laid flat' },
    },
    {
      file: 'jacket-ink',
      colour: 'ink',
      svg: draw('sand', '#3d4a57', '#2d3843', '#c8795a'),
      alt: { zh: '墨蓝色轻便防雨夹克，平铺', en: 'The rain jacket in ink blue, laid flat' },
    },
  ],
  colours: [
    { id: 'moss', swatch: '#7f9072', name: { zh: '苔绿', en: 'Moss' } },
    { id: 'ink', swatch: '#3d4a57', name: { zh: '墨蓝', en: 'Ink' } },
  ],
  sizes: plainSizes('S', 'M', 'L', 'XL', 'XXL'),
  sizeHelp: 'tops-size',
  help: ['rain-jacket-care', 'exchange-size', 'how-to-measure'],
  words: {
    zh: {
      name: '轻便防雨夹克',
      tagline: '梅雨天也能骑车上班',
      story: [
        '杭州一年下一百多天雨，这件夹克就是为此做的：接缝全部压胶，帽檐有硬撑，骑车时雨不往脸上打。',
        '只有 310 克，折起来塞进自己的左边口袋，比一把伞还小。里面留了一件薄毛衣的余量。',
      ],
      details: [
        ['面料', '再生尼龙，三层压胶，不含氟防泼水'],
        ['重量', '310 g（M 码）'],
        ['口袋', '两个侧袋，一个内袋'],
        ['洗护', '30 °C 轻柔机洗，洗十次左右补一次防泼水'],
      ],
    },
    en: {
      name: 'Light rain jacket',
      tagline: 'For the ride to work in plum-rain season',
      story: [
        'It rains on a hundred and fifty days a year in Hangzhou, and this is what we wear. Every seam is taped, and the peak of the hood is stiff enough to keep rain off your face on a bicycle.',
        'At 310 grams it folds into its own left pocket, smaller than an umbrella. There is room for a thin sweater underneath.',
      ],
      details: [
        ['Fabric', 'Recycled nylon, three layers, taped seams, fluorine-free finish'],
        ['Weight', '310 g (size M)'],
        ['Pockets', 'Two at the sides, one inside'],
        ['Care', 'Gentle wash at 30 °C; re-proof after ten washes or so'],
      ],
    },
  },
}
