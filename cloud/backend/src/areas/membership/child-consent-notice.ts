import type * as z from 'zod'
import type { ChildConsentNotice } from '@xiongguan/contract/membership/resident'

/**
 * What a guardian reads and agrees to apart from everything else before a child's nickname is stored: 个人信息保护法
 * 第二十八条 (data of under-fourteens is sensitive; purpose, necessity, strict protection), 第二十九条 (separate consent),
 * 第三十条 (necessity and effect are told), 第三十一条 (consent of the guardian, rules of their own), 第十五条 (withdrawal
 * as easy as giving). A change of any of these needs a new version.
 */
export const childConsentNotice: z.infer<typeof ChildConsentNotice> = {
  version: '2026-11',
  sections: [
    {
      title: '请监护人阅读',
      text: '不满十四周岁孩子的个人信息属于敏感个人信息。添加孩子的称呼，需要您作为父母或其他监护人单独同意；不同意，不影响阅读科普、查看活动和为大人报名。',
    },
    { title: '只收集什么', text: '您填写的一个称呼（建议用小名），以及“孩子”这个标记。不收集姓名、生日、性别、照片、证件号、学校和健康情况。' },
    {
      title: '为什么必要',
      text: '亲子活动要按大人、孩子核对名额与到场人数，并让您分清为哪个孩子报名。没有称呼就无法区分家里的几个孩子，因此仅为这一目的使用。',
    },
    {
      title: '对孩子的影响',
      text: '您选择的孩子会计入所报活动的人数。称呼显示给您自己；它不出现在入场票上，不用于推荐或评价，不公开。如果称呼泄露，可能让人知道您家有孩子，所以请不要用真实姓名。',
    },
    {
      title: '怎样保护',
      text: '称呼加密保存，每次修改都有记录。在微信里填写时，称呼会交给微信的内容安全接口检查；机器拿不准时由市计生协审核人员查看，查看会留下记录，审核完即从审核队列删除。',
    },
    { title: '保存多久', text: '保存到您移除孩子或注销账号为止，届时称呼立即删除，只保留同意与撤回的时间，作为依法处理的凭证。' },
    {
      title: '怎样撤回',
      text: '在“我的—我的家庭”点选孩子，再点“移除”，就是撤回同意，与添加一样简单。撤回不影响撤回之前已经办完的事；孩子还在活动报名里时，请先取消报名。',
    },
    { title: '找谁问', text: '嘉峪关市计划生育协会。可找所在社区工作者，或拨打 0937-12345 转接（号码待实测）。' },
  ],
}
