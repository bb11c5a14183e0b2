import type { CareSize } from '@/platform/care'

export const words = {
  app: '幸福雄关',
  home: { everyone: '全家的健康事，问这里', upcoming: '近期活动', grid: '常用' },
  read: { title: '健康科普', search: '找文章', placeholder: '例如：疫苗、发烧、补贴', find: '查找', topics: '主题', all: '文章', stages: '适合谁', everyStage: '全部' },
  services: { title: '服务', doing: '办事', help: '求助', events: '活动报名', eventsText: '看活动、全家一起报名', signUps: '我的票', signUpsText: '入场票与报名', hotlines: '求助热线', hotlinesText: '急救、维权、心理援助', benefits: '政策待遇', benefitsText: '补贴和待遇怎么办' },
  mine: {
    title: '我的', guest: '您还没有登录', guestText: '看文章、看活动不用登录；报名和看票要登录。', inWechat: '请在微信里打开“幸福雄关”小程序登录。',
    signedIn: '您已登录', family: '我和家人', settings: '设置', signUps: '我的报名', care: '关怀模式', careText: '字更大，按钮更大', careSize: '字的大小',
    privacy: '隐私说明', privacyText: '我们记什么、给谁看、怎么删', account: '账号与注销', accountText: '离开并删除我的信息',
    demonstration: '演示登录', demonstrationText: '这是演示服务器：输入任意演示账号名即可，例如 demo-0001。', demonstrationName: '演示账号', demonstrationSignIn: '登录',
    demonstrationFailed: '没有登录成功，请换一个账号名再试。',
  },
}

export const careWords: Record<Exclude<CareSize, 'off'>, string> = { large: '大', larger: '更大', largest: '最大' }
