import * as z from 'zod/mini'

/** Generic audit actions; never the class of a family. */
export const auditActions = [
  'session.started', 'session.ended', 'privacy.accepted', 'account.erased', 'administrator.claimed', 'staff.offBoarded',
  'household.opened', 'household.changed', 'person.added', 'person.changed', 'person.removed', 'consent.given', 'consent.withdrawn',
  'quiet.started', 'quiet.ended', 'signUp.made', 'signUp.cancelled', 'signUps.read', 'ticket.checkedIn', 'ticket.checkInUndone',
  'event.created', 'event.changed', 'event.published', 'door.assigned', 'audit.read', 'notice.read', 'heldTexts.read', 'text.reviewed', 'delivery.retried',
] as const
export const AuditAction = z.enum(auditActions)
export type AuditAction = z.infer<typeof AuditAction>

export const auditActionWords: Record<AuditAction, string> = {
  'session.started': '登录', 'session.ended': '退出登录', 'privacy.accepted': '同意隐私说明', 'account.erased': '注销账号',
  'administrator.claimed': '成为首位管理员', 'staff.offBoarded': '工作人员离岗',
  'household.opened': '建立家庭', 'household.changed': '修改家庭', 'person.added': '添加家人', 'person.changed': '修改家人',
  'person.removed': '移除家人', 'consent.given': '单独同意', 'consent.withdrawn': '撤回同意',
  'quiet.started': '开启静默', 'quiet.ended': '结束静默', 'signUp.made': '报名', 'signUp.cancelled': '取消报名',
  'signUps.read': '查看报名名单', 'ticket.checkedIn': '签到', 'ticket.checkInUndone': '撤销签到',
  'event.created': '新建活动', 'event.changed': '修改活动', 'event.published': '发布活动', 'door.assigned': '安排签到人员',
  'audit.read': '查看审计', 'notice.read': '消息已读', 'heldTexts.read': '查看待审文字', 'text.reviewed': '人工审核文字', 'delivery.retried': '重新投递',
}
