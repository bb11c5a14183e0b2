/** Development login: the demonstration staff that a 演示 server knows. */
export const demonstrationStaff = [
  { value: 'event-manager', name: '活动负责人', does: '建活动、看报名、安排签到' },
  { value: 'editor', name: '编辑', does: '查看文章与资料状态' },
  { value: 'administrator', name: '市级管理员', does: '人员、审计、投递与审核' },
  { value: 'community-worker', name: '社区工作者', does: '查看本社区的报名' },
  { value: 'door-helper', name: '签到人员', does: '在活动门口签到' },
  { value: 'partner', name: '联合主办单位', does: '查看联合主办活动的人数' },
] as const

export const words = {
  brand: '幸福雄关 · 工作台',
  association: '嘉峪关市计划生育协会',
  chooseDemonstration: '选一个演示身份进入',
  demonstrationNote: '这是演示环境，人物和报名都是虚构的。',
  scanTitle: '工作台用手机扫码登录',
  scanNote: '扫码登录由市级管理员的小程序发起，这台服务器还没有开通。请联系协会的市级管理员；管理员也不清楚时，请找负责这台服务器的技术人员。',
  expiredTitle: '登录已过期',
  expiredNote: '重新登录后可以接着做，填写的内容还在。',
  unknownStaff: '这台服务器没有开放这个演示身份，请换一个',
  staffTitle: '工作人员',
  staffSub: '谁有哪些权限，谁正在登录。离岗后权限立即收回。',
  offBoard: '办理离岗',
  offBoarded: (ended: number) => (ended > 0 ? `已离岗，同时退出了 ${ended} 处登录` : '已离岗，权限已收回'),
}
