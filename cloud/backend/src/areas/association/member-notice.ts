import type { MemberNotice } from '@xiongguan/contract/association/member-resident'

/** What membership means in the plan's own words, and what an applicant agrees to separately. A new text is a new version. */
export const memberNotice: Omit<MemberNotice, 'dues'> = {
  version: '2026-11-28',
  meaning: [
    '计生协是党和政府联系广大育龄群众和计划生育家庭的桥梁和纽带。',
    '我们吸引致富带头人、行业领军人才、技术特长人员、公益热心人士和社会知名人士加入，打造一支结构合理、活动经常、热心公益的服务队伍。',
    '会员可以参加 5·29 会员活动日等活动，也可以成为联系人，联系几户邻居家庭。',
    '入会自愿，退会自由。',
  ],
  consent: [
    { title: '收集什么', text: '姓名、手机号、所在社区或村、会员类别、特长和您想说的话；生日只在您愿意时填写月和日。' },
    { title: '为什么需要', text: '用于审核入会、编会员号、通知活动和安排联系户。不填就不能入会，但不影响您使用其他服务。' },
    { title: '谁能看到', text: '您所在社区的工作者和街道、镇的秘书长；其他人看到的会遮盖。每次查看都有记录。' },
    { title: '保存多久', text: '退会后会员号和经过留存备查，注销账号时姓名、电话等会删除。审核中可以随时撤回。' },
  ],
}
