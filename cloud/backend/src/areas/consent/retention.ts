import type { RetentionClass } from '@xiongguan/contract/consent/terms'

/** How long a class of data is kept, on what ground, and what happens at the end. */
export type RetentionRow = {
  /** As people read it. */
  period: string
  /** Days after its begin when the clock ends it; null where something else ends it, as erasing an account. */
  days: number | null
  /** What the days are counted from, or what ends it. */
  from: string
  law: string
  end: string
  /** What of it stays when an account is erased, and why; null where nothing stays. */
  staysAfterErasure: string | null
}

/**
 * The retention of every class (个人信息保护法 第十九条: the shortest time the purpose needs). The clock ends each class that
 * has days (`end-retention.ts`); a class with days and no forgetter does not compile.
 */
export const retention = {
  account: {
    period: '到您注销账号为止；用完的登录 30 天后删除',
    days: 30,
    from: '登录结束或过期',
    law: '个人信息保护法第十九条、第四十七条',
    end: '身份标识与登录删除，只留一个没有内容的编号。',
    staysAfterErasure: '一个没有内容的编号，使去标识的统计前后对得上',
  },
  household: {
    period: '到您移除、撤回同意或注销为止',
    days: null,
    from: '移除、撤回或注销',
    law: '个人信息保护法第十九条、第四十七条',
    end: '称呼、姓名、号码和证件立即删除。',
    staysAfterErasure: '所在社区和人数，去掉标识，用于统计',
  },
  consentProof: {
    period: '撤回或注销后三年',
    days: 3 * 365,
    from: '撤回或注销',
    law: '个人信息保护法第十四条、第五十六条（处理情况记录至少保存三年）',
    end: '同意与撤回的记录删除。',
    staysAfterErasure: '同意与撤回的时间和文本版本，证明当时是依法处理的，三年后删除',
  },
  dataRequests: {
    period: '答复后三年',
    days: 3 * 365,
    from: '答复',
    law: '个人信息保护法第五十条、第五十六条',
    end: '申请与答复的内容删除。',
    staysAfterErasure: '申请的种类、时间和结果；您写的内容注销时立即删除',
  },
  exports: {
    period: '链接 30 分钟，记录 30 天',
    days: 30,
    from: '申请导出',
    law: '个人信息保护法第四十五条、第十九条',
    end: '文件不存放；申请记录删除。',
    staysAfterErasure: null,
  },
  messages: {
    period: '看过的半年，没看过的一年',
    days: 180,
    from: '写出或看过',
    law: '个人信息保护法第十九条',
    end: '消息删除。',
    staysAfterErasure: null,
  },
  signUps: {
    period: '活动结束后到负责人定的天数',
    days: null,
    from: '活动结束',
    law: '个人信息保护法第十九条',
    end: '报名、回答和签到粉碎，只留人数。',
    staysAfterErasure: '已结束活动的人数，去掉标识',
  },
  questions: {
    period: '提问后一年',
    days: 365,
    from: '提问',
    law: '个人信息保护法第十九条',
    end: '提问与答复的内容删除；改写后公开的问答留下，看不出是谁问的。',
    staysAfterErasure: '协会改写后公开的问答，里面没有您的原话和身份',
  },
  keys: {
    period: '七天',
    days: 7,
    from: '提交',
    law: '个人信息保护法第十九条',
    end: '编号删除。',
    staysAfterErasure: null,
  },
  accessLog: {
    period: '不少于六个月（180 天）',
    days: null,
    from: '发生',
    law: '网络安全法（2025修正）第二十三条；个人信息保护法第五十一条',
    end: '六个月内任何人不能删除；之后由协会按档案规定处理，系统不自动删。',
    staysAfterErasure: '谁在何时做了什么的编号记录，里面没有姓名、号码和内容',
  },
  register: {
    period: '法定职责需要期间',
    days: null,
    from: '不再需要时',
    law: '人口与计划生育法第七条；个人信息保护法第十九条',
    end: '由登记员注销并去掉标识。',
    staysAfterErasure: '来自部门名册的登记，不是您在小程序里填的，按法定职责保存；可以要求更正',
  },
} as const satisfies Record<RetentionClass, RetentionRow>

type Timed = { [Class in RetentionClass]: (typeof retention)[Class]['days'] extends number ? Class : never }[RetentionClass]
/** Classes the clock ends. */
export type TimedClass = Timed
export const isTimed = (each: RetentionClass): each is TimedClass => retention[each].days !== null
