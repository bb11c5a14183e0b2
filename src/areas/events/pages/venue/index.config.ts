export default definePageConfig({ navigationBarTitleText: '场地', enablePageMeta: true, enableShareAppMessage: true, enableShareTimeline: true })
