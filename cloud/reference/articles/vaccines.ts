import { settledDosesByAge } from '../sources/immunization'
import { fact, firstDraft, heading, line, list, paragraph, strong, table, warning, whom, type ReferenceArticle } from './write'

const doseRows = settledDosesByAge().flatMap(({ age, doses: [first] }) =>
  first ? [[[fact(`nip.${first.id}.age`)], [fact(`nip.at-${age}.doses`)]]] : [],
)

export const vaccines: ReferenceArticle = {
  ...firstDraft,
  slug: 'vaccines-by-age',
  title: '孩子的疫苗，按月龄一张表看清',
  summary: '从出生到上学，免费疫苗什么时候打、去哪里打、带什么、错过了怎么补。',
  topic: 'vaccination',
  stages: ['infant', 'toddler', 'preschool'],
  keywords: ['打针', '打疫苗', '预防针', '接种门诊', '宫颈癌疫苗', '脊髓灰质炎', '流脑'],
  source: '国家免疫规划疫苗儿童免疫程序及说明（2026年版）；疫苗管理法',
  blocks: [
    paragraph(line`国家免疫规划里的疫苗，孩子打都${strong('不收钱')}。您要做的只有两件事：记得时间，带好接种证。`),
    heading('什么时候打'),
    paragraph(line`下面写的是最早可以打的时间。到了这个年龄，就可以和接种门诊约。`),
    table('免费疫苗时间表', ['到了什么时候', '打什么'], doseRows),
    list(
      line`乙肝疫苗要赶早：${fact('nip.hepb-1.hours')}打上，一般在医院产科就打了。妈妈乙肝表面抗原阳性或不清楚的，要在${fact('nip.hepb-1.hours-sooner')}尽早打。`,
      line`乙脑疫苗从${fact('nip.je.start-age')}开始，甲肝疫苗从${fact('nip.hepa.start-age')}开始。这两种疫苗各有两种产品，剂数不同，用哪种由接种门诊告诉您。`,
      line`打过联合疫苗的孩子，脊灰疫苗后面几剂怎么打，听接种门诊的。`,
      line`女孩${fact('nip.hpv-1.age')}起，可以免费打 ${fact('nip.hpv.doses')}双价 HPV 疫苗，适用于${fact('nip.hpv.born-after')}的女孩。`,
    ),
    heading('去哪里，带什么'),
    list(
      line`去${strong('现在住的地方')}的接种门诊，户口不在本地也一样。`,
      line`带上孩子的预防接种证。还没有证的，${fact('nip.certificate.within')}到接种门诊办。`,
      line`进门先告诉医生：孩子最近有没有发烧、在吃什么药、以前打针后有没有不舒服。`,
      line`打完别急着走，在门诊坐够 ${fact('nip.observe.minutes')}。`,
    ),
    heading('错过了怎么办'),
    paragraph(line`别慌，也不用从头再打。尽早带孩子去，缺哪一剂补哪一剂，由接种门诊排时间。入托、入学时要查接种证，提前翻一翻，心里有数。`),
    warning('打完后这样，马上求助', line`呼吸费力、脸色发青、全身起大片疹子、叫不醒：在门诊就立刻喊医生，在家就拨打 ${fact('hotline.120')}。`),
    whom(line`能不能打、隔多久打，以接种门诊和接种证为准。不知道该去哪个门诊，问社区工作者。`),
  ],
}
