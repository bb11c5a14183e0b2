import type { PrivacyNotice } from '@xiongguan/contract/identity/resident'

/**
 * The privacy notice in force. A change of purpose, means or kinds of data needs a new version, which asks everyone
 * again (个人信息保护法 第十四条). Contact details of the association are entered by it; until then the public hotline.
 */
export const privacyNotice: PrivacyNotice = {
  version: '2026-12',
  effectiveOn: '2026-11-28',
  sections: [
    { title: '谁在处理您的信息', text: '嘉峪关市计划生育协会。有疑问可找所在社区工作者，或拨打 0937-12345 转接（号码待实测）。' },
    {
      title: '收集什么、为什么',
      text: '微信身份标识：认出是您本人。所在社区：告诉您就近的活动。家人称呼、大人或孩子：为全家报名、核对到场人数。手机号、姓名和证件号码、入会资料：只在您办需要它们的事、并另行单独同意以后才收集，不办就不收集。不收集位置。',
    },
    {
      title: '怎样保护',
      text: '称呼、姓名、手机号和证件号码都加密保存；入场票里没有姓名；工作人员每次查看都留下记录，您可以在“我的—谁看过我的档案”里看到。',
    },
    {
      title: '保存多久',
      text: '账号注销时立即删除家庭与称呼；留下的只有所在社区、报名人数和时间这些去掉标识的记录，用于统计；操作日志按网络安全法保存不少于六个月；担任过工作角色的，日志里的姓名随日志保留。访问时的网络地址只用来防止频繁请求，十五分钟内就忘记。',
    },
    {
      title: '给谁看',
      text: '活动负责人和本社区工作者可看到报名称呼与人数；您填写的姓名、手机号和证件号码，只有有权限的工作人员按职责看到其中一部分；联合主办单位只看到人数。您填写的称呼会连同微信身份标识交给微信做文字安全检查。除此之外不向其他人提供。',
    },
    {
      title: '您的权利',
      text: '随时在“我的—我的家庭”查看、修改、删除；在“我的—隐私与同意”逐项撤回同意、导出资料；在“我的—账号与注销”撤回全部同意并注销。不同意也可以阅读全部科普和活动。',
    },
    { title: '孩子的信息', text: '孩子的称呼和资料由监护人另行单独同意后填写，可随时移除。不满 14 岁孩子的档案，工作人员要先经负责人批准才能打开。' },
  ],
}
