export default definePageConfig({ navigationBarTitleText: '活动', enablePageMeta: true, enableShareAppMessage: true, enableShareTimeline: true })
