export default definePageConfig({ navigationBarTitleText: '健康科普', enablePageMeta: true, enableShareAppMessage: true, enableShareTimeline: true })
