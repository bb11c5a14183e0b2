import { plain, sensitive, type PurposeRow, type Receiver } from './purpose'

const start = { version: '2026-11', effectiveOn: '2026-11-23' } as const

const weChatCheck: Receiver = { name: '腾讯（微信内容安全检查）', what: '填写的称呼与微信身份标识，用于文字安全检查', role: 'processor' }
const community: Receiver = { name: '所在社区工作者', what: '本社区家庭的上述信息，按权限显示', role: 'inside' }

const consented = { ...start, basis: 'consent', asking: 'separately', perChild: false } as const
const byGuardian = { ...consented, perChild: true } as const

export const account: PurposeRow = {
  ...start,
  basis: 'consent',
  law: '个人信息保护法第十三条第一款第一项、第十四条',
  asking: 'notice',
  perChild: false,
  data: plain('微信身份标识', '登录设备与时间', '站内消息'),
  why: '认出是您本人，把您的家庭、报名和消息交给您自己看。',
  necessity: '没有身份标识，就分不清这是谁的报名和消息。只读科普和活动不需要。',
  effect: '在同一个微信里可以随时接着办；别人拿到您解锁的手机，就能看到这些内容。',
  protection: '身份标识加密保存，查找只用带密钥的摘要；登录随时可以在“我的登录”里退出。',
  retention: 'account',
  receivers: [{ name: '腾讯（微信、云开发）', what: '运行小程序和存放加密后的数据', role: 'processor' }],
  refusing: '不能建立家庭、报名和接收消息。',
  goesOn: '全部科普、活动介绍和求助电话照常可看。',
  stops: '注销账号后不再认得您，登录全部退出，消息删除。',
  stays: '去掉标识的人数统计，和依法保存的操作记录。',
  risk: 'low',
}

export const household: PurposeRow = {
  ...start,
  basis: 'consent',
  law: '个人信息保护法第十三条第一款第一项、第十四条',
  asking: 'notice',
  perChild: false,
  data: plain('所在社区', '家人称呼', '大人或孩子'),
  why: '告诉您就近的活动，为全家报名、核对到场人数。',
  necessity: '名额按大人、孩子和社区分配，没有这些就无法报名。称呼可以不是真名。',
  effect: '本社区工作者和活动负责人看得到报名的称呼与人数；联合主办单位只看到人数。',
  protection: '称呼加密保存，入场票里没有姓名，工作人员查看会留下记录并给您看。',
  retention: 'household',
  receivers: [community, weChatCheck],
  refusing: '不能为家人报名。',
  goesOn: '全部科普、活动介绍和求助电话照常可看。',
  stops: '移除家人或注销后，称呼立即删除。',
  stays: '已经办完的活动只留人数。',
  risk: 'low',
}

export const childNickname: PurposeRow = {
  ...byGuardian,
  law: '个人信息保护法第二十八条、第二十九条、第三十条、第三十一条；未成年人保护法第七十二条',
  data: sensitive('您为孩子填写的一个称呼（建议用小名）', '“孩子”这个标记'),
  why: '亲子活动要按大人、孩子核对名额与到场人数，并让您分清为哪个孩子报名。',
  necessity: '没有称呼就无法区分家里的几个孩子，因此仅为这一目的使用。不收集姓名、生日、性别、照片、证件号、学校和健康情况。',
  effect:
    '您选择的孩子会计入所报活动的人数。称呼显示给您家；它不出现在入场票上，不用于推荐或评价，不公开。如果称呼泄露，可能让人知道您家有孩子，所以请不要用真实姓名。',
  protection:
    '称呼加密保存，每次修改都有记录。在微信里填写时，称呼会交给微信的内容安全接口检查；机器拿不准时由市计生协审核人员查看，查看会留下记录，审核完即从审核队列删除。',
  retention: 'household',
  receivers: [weChatCheck],
  refusing: '不能把孩子加进家庭、为孩子报名。',
  goesOn: '阅读科普、查看活动、为大人报名都不受影响。',
  stops: '称呼立即删除，孩子移出家庭；孩子还在活动报名里时，请先取消报名。',
  stays: '已经办完的活动只留人数；同意与撤回的时间留作依法处理的凭证。',
  risk: 'medium',
}

export const phone: PurposeRow = {
  ...consented,
  law: '个人信息保护法第十三条第一款第一项、第十四条',
  data: plain('手机号'),
  why: '预约和重要变化要联系得上您：微信没有送到时发短信，或由社区工作者打电话。',
  necessity: '预约占用的是别人也要的号，必须联系得上。只读科普、报名普通活动不需要。',
  effect: '需要时会有短信或电话。社区工作者平时只看到中间遮住的号码，打电话时才看全，并留下记录。',
  protection: '加密保存，按权限遮盖显示，查看全号要说明用途，您看得到是谁看的。',
  retention: 'household',
  receivers: [community, { name: '短信服务商（开通后公布名称）', what: '手机号与不含姓名的短信', role: 'processor' }],
  refusing: '不能预约需要回电的服务。',
  goesOn: '科普、活动报名、站内消息照常。',
  stops: '手机号立即删除，不再发短信、打电话。',
  stays: '已经发出的短信记录只留时间，不留号码。',
  risk: 'medium',
}

export const realName: PurposeRow = {
  ...consented,
  law: '个人信息保护法第二十八条、第二十九条、第三十条',
  data: sensitive('姓名', '证件种类与号码', '出生日期', '性别'),
  why: '帮扶、福利和家庭服务要按人办理，不能认错人、发错人。',
  necessity: '这些服务依文件要按姓名和证件核对。看科普、报名活动、预约都不需要。',
  effect: '可以在线办理家庭服务，少跑一趟。证件信息一旦泄露，可能被人冒用，所以只有登记员和办理的社区工作者按权限看到，平时遮住中间。',
  protection: '姓名与证件号用不同的密钥加密，查找只用带密钥的摘要；每次查看都要有用途，您在“谁看过我的档案”里看得到。',
  retention: 'household',
  receivers: [community, { name: '协会登记员', what: '核对与更正', role: 'inside' }],
  refusing: '不能在线办理要实名的家庭服务。',
  goesOn: '科普、活动、预约照常；也可以带证件到社区当面办。',
  stops: '姓名、证件号、出生日期和性别立即删除，要实名的服务不能再在线办。',
  stays: '已经办结的事项按各自的规定保存；同意与撤回的时间留作凭证。',
  risk: 'high',
}

export const childRegister: PurposeRow = {
  ...byGuardian,
  law: '个人信息保护法第二十八条至第三十一条；未成年人保护法第七十二条；未成年人网络保护条例第三十二条、第三十六条',
  data: sensitive('孩子的姓名', '出生日期', '性别', '证件种类与号码（愿意填时）'),
  why: '按月龄提醒该做的检查和接种，办理以孩子为对象的服务。',
  necessity: '月龄只能从出生日期算出；以孩子为对象的服务要核对姓名。只报亲子活动用称呼就够了。',
  effect: '能看到孩子自己的时间表。孩子的信息泄露后影响长久，所以工作人员查看要先经负责人批准，并留下记录。',
  protection: '单独加密；工作人员查看儿童档案须事先审批，最小授权，查看记录给您看。',
  retention: 'household',
  receivers: [community, { name: '协会登记员', what: '核对与更正', role: 'inside' }],
  refusing: '没有孩子自己的时间表和以孩子为对象的在线服务。',
  goesOn: '科普、亲子活动报名（用称呼）、当面办理都照常。',
  stops: '孩子的姓名、出生日期、性别和证件号立即删除，提醒停止。',
  stays: '已经办结的事项按各自的规定保存；同意与撤回的时间留作凭证。',
  risk: 'high',
}

export const childHealth: PurposeRow = {
  ...byGuardian,
  law: '个人信息保护法第二十八条至第三十一条；未成年人保护法第七十二条；未成年人网络保护条例第三十二条、第三十六条',
  data: sensitive(
    '孩子的出生日期',
    '性别',
    '打过的疫苗（日期、批号、地点）',
    '做过的检查',
    '身高、体重、头围',
    '看到的发育预警征象',
    '医生说的早产与预产期',
  ),
  why: '按孩子的年龄列出该打的疫苗、该做的检查，到时间提醒您；过了推荐的时间，由社区工作者打电话提醒。',
  necessity: '月龄和哪些疫苗适用只能从出生日期与性别算出；做过的记下来，才不会再提醒。不记也能查公开的接种和检查时间。',
  effect: '能看到孩子自己的时间表。健康记录泄露后影响长久，所以加密保存。您留了手机号并且有事项过期时，社区工作者会看到过期的事项并打电话。',
  protection: '与家庭其他资料用不同的密钥加密；微信提醒里不写名字、疫苗和情况；工作人员打开一户会留下记录给您看。',
  retention: 'household',
  receivers: [{ name: '所在社区工作者', what: '过期的事项，打电话提醒时查看', role: 'inside' }],
  refusing: '没有孩子自己的时间表、生长记录和提醒。',
  goesOn: '科普、公开的接种与检查时间查询、亲子活动报名都照常。',
  stops: '孩子的疫苗、检查、测量和征象记录立即删除；只为时间线填的出生日期和性别一并删除，提醒停止。',
  stays: '同意与撤回的时间留作凭证。接种单位和医院自己的记录不受影响。',
  risk: 'high',
}

export const pregnancy: PurposeRow = {
  ...consented,
  law: '个人信息保护法第二十八条、第二十九条、第三十条',
  data: sensitive('打算结婚或要孩子', '末次月经、超声孕周或预产期', '做过的产检与筛查', '医院给的风险颜色'),
  why: '按孕周列出该做的检查和筛查，到时间提醒您。',
  necessity: '孕周只能从这些日期推算。不填也能查公开的产检时间。',
  effect: '能看到自己的时间线。怀孕情况十分私密，所以加密保存，工作人员看不到。',
  protection: '单独加密；微信提醒里不写怀孕、检查和颜色；可以随时停下，所有相关的消息同一时刻停。',
  retention: 'household',
  receivers: [{ name: '您邀请的家人', what: '您允许看时间线时，他也看得到', role: 'ownPurpose' }],
  refusing: '没有备孕和孕期的时间线与提醒。',
  goesOn: '科普、公开的产检时间查询、咨询和活动都照常。',
  stops: '打算、孕周、产检记录和颜色立即删除，提醒停止。',
  stays: '同意与撤回的时间留作凭证。医院自己的记录不受影响。',
  risk: 'high',
}

export const familySharing: PurposeRow = {
  ...consented,
  law: '个人信息保护法第十三条第一款第一项、第二十三条',
  data: plain('您选择给家人看的家庭内容'),
  why: '让您邀请的配偶、老人一起看家里的安排，也能一起报名。',
  necessity: '要让另一个微信看到，就必须由您同意。给谁看、看多少由您决定。',
  effect: '被邀请的家人能看到您选的内容。您随时可以收回，对方不会收到通知。',
  protection: '邀请码用一次就失效；没有选给他看的，他看不到。',
  retention: 'household',
  receivers: [{ name: '您邀请的家人', what: '您选择的内容', role: 'ownPurpose' }],
  refusing: '家人要用自己的微信另建家庭。',
  goesOn: '您自己的一切服务照常。',
  stops: '家人立即看不到您给他看的内容。',
  stays: '已经由家人办好的报名继续有效。',
  risk: 'medium',
}

export const actForElder: PurposeRow = {
  ...consented,
  law: '个人信息保护法第十三条第一款第一项、第二十三条、第二十九条',
  data: plain('您的家庭内容与办理进度'),
  why: '让您信任的子女替您在手机上办事。',
  necessity: '替您办就要看到要办的内容；不替您办就不需要。',
  effect: '子女替您办的每一件都会记下是他办的。请只交给信得过的人。',
  protection: '要由您本人同意，可随时收回；每次代办都留下记录给您看。',
  retention: 'household',
  receivers: [{ name: '您指定的家人', what: '您的家庭内容与办理进度', role: 'ownPurpose' }],
  refusing: '只能您本人办理，或请社区工作者当面办。',
  goesOn: '您自己办理和当面办理都照常。',
  stops: '对方立即不能再替您办。',
  stays: '他已经替您办好的事继续有效。',
  risk: 'medium',
}
