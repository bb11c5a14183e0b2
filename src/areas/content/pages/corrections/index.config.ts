export default definePageConfig({ navigationBarTitleText: '主题', enablePageMeta: true, enableShareAppMessage: true, enableShareTimeline: true })
