/** A word that must not or should not stand in an article: why, what to say instead, and where that comes from. */
export type ForbiddenTerm = {
  /** Written as it would stand in a text; compared after full-width and case are levelled. */
  terms: readonly string[]
  /** Texts in which the term is meant otherwise. */
  except?: readonly string[]
  /** `blocks`: must go before the text is sent. `advises`: the writer decides. */
  level: 'blocks' | 'advises'
  why: string
  instead: string
  source: string
}

const law = '人口与计划生育法（2021 年修正）'
const schedule = '国家免疫规划疫苗儿童免疫程序（现行版，见资料 immunization）'
const house = '本平台用语约定'

export const forbiddenTerms: readonly ForbiddenTerm[] = [
  {
    terms: ['社会抚养费'],
    level: 'blocks',
    why: '已经取消，再写会误导群众',
    instead: '删去；有人问历史问题，请写“请咨询社区工作者”',
    source: law,
  },
  {
    terms: ['一孩审批', '二孩审批', '生育审批', '准生证', '计划生育服务证'],
    level: 'blocks',
    why: '生育审批已经取消，现在是生育登记',
    instead: '生育登记',
    source: law,
  },
  {
    terms: ['婚育证明', '流动人口婚育证'],
    level: 'blocks',
    why: '已经停止使用',
    instead: '删去；异地办事请写“生育登记不受户籍限制，请咨询社区工作者”',
    source: law,
  },
  { terms: ['超生', '违法生育', '计划外生育'], level: 'blocks', why: '旧政策用语', instead: '删去', source: law },
  {
    terms: ['胎儿性别鉴定', '鉴定胎儿性别', '生男生女', '包生男孩'],
    except: ['非医学需要的胎儿性别鉴定'],
    level: 'blocks',
    why: '法律严禁非医学需要的胎儿性别鉴定',
    instead: '严禁非医学需要的胎儿性别鉴定',
    source: `${law}第三十九条`,
  },
  { terms: ['eugenic', 'eugenics', '劣生', '人种优化'], level: 'blocks', why: '不用这个词', instead: 'healthy birth（健康孕育）', source: house },
  { terms: ['优生学'], level: 'blocks', why: '会被译成 eugenics', instead: '孕前健康检查、健康孕育', source: house },
  {
    terms: ['优生'],
    except: ['孕前优生健康检查', '优生优育'],
    level: 'advises',
    why: '单独使用容易误解',
    instead: '健康孕育，或写全“孕前优生健康检查”',
    source: house,
  },
  {
    terms: ['白破疫苗', 'dt疫苗'],
    except: ['百白破疫苗'],
    level: 'blocks',
    why: '现行程序里没有这一剂，属于旧程序',
    instead: '按现行程序引用资料',
    source: schedule,
  },
  {
    terms: ['男孩接种hpv', '男生接种hpv', '男孩打hpv', '男生打hpv'],
    level: 'blocks',
    why: '国家免疫规划的 HPV 疫苗只面向女孩',
    instead: '适龄女孩',
    source: schedule,
  },
  {
    terms: ['矮小', '发育迟缓', '自闭症', '孤独症'],
    level: 'advises',
    why: '一次测量、一篇文章不能下诊断',
    instead: '“请带孩子到儿保门诊看看”',
    source: house,
  },
  { terms: ['智障', '弱智', '残废'], level: 'blocks', why: '伤人的称呼', instead: '残疾、残疾人', source: house },
  { terms: ['失独', '失独家庭'], level: 'blocks', why: '公开文章里不点明这类家庭', instead: '计划生育特殊家庭', source: house },
  {
    terms: ['保证治愈', '根治', '百分之百有效', '无副作用'],
    level: 'blocks',
    why: '科普文章不能作疗效保证',
    instead: '写清可能的好处与风险，并请读者问医生',
    source: house,
  },
]

/** Words of offices and hospitals, and the plain ones. Only advice. */
export const plainerWords: readonly (readonly [heavy: string, plain: string])[] = [
  ['妊娠', '怀孕'],
  ['分娩', '生孩子'],
  ['罹患', '得了'],
  ['予以', '给'],
  ['给予', '给'],
  ['依据', '按照'],
  ['逾期', '过了日期'],
  ['告知', '告诉'],
  ['携带', '带上'],
  ['前往', '去'],
  ['进行接种', '接种'],
  ['监护人', '爸爸妈妈或家里大人'],
  ['不良反应', '不舒服的反应'],
  ['知悉', '知道'],
  ['务必', '一定'],
  ['哺乳期', '喂奶的时候'],
  ['新生儿', '刚出生的宝宝'],
  ['摄入', '吃'],
  ['饮用', '喝'],
  ['如下', '这样'],
]
