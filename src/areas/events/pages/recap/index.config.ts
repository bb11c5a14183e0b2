export default definePageConfig({ navigationBarTitleText: '活动回顾', enablePageMeta: true, enableShareAppMessage: true, enableShareTimeline: true })
