/**
 * Words no text of a user may hold, whatever the machine check says. Kept short on purpose: each stands for harm, and no
 * family name, nickname or dish contains it. Reviewed 2026-11-23 (演示); next review 2027-05. Sources: 网络信息内容生态
 * 治理规定 第六、七条 (abuse, fraud), MISSION "Dead policy" (terms that are no longer law and must not reappear).
 */
const abuse = ['傻逼', '傻b', '煞笔', '操你', '草泥马', '他妈的', '你妈逼', '狗日的', '婊子', '王八蛋', '贱人', '杂种', '脑残', '去死吧', '滚蛋']
const fraud = [
  '刷单',
  '日结兼职',
  '兼职日结',
  '高额返利',
  '稳赚不赔',
  '无抵押贷款',
  '网络贷款',
  '代办证件',
  '办假证',
  '博彩',
  '赌博',
  '裸聊',
  '约炮',
  '加微信',
  '加vx',
  '加v信',
  '扫码领红包',
]
const unlawfulServices = ['代孕', '卖卵', '买卖婴儿', '包生男', '包生儿子', '胎儿性别鉴定', '鉴定胎儿性别']
const deadPolicy = ['社会抚养费', '超生罚款', '一孩审批', '二孩审批', '一胎审批', '二胎审批', '准生证', '婚育证明', 'eugenic']

export const forbiddenWords: readonly string[] = [...abuse, ...fraud, ...unlawfulServices, ...deadPolicy]
