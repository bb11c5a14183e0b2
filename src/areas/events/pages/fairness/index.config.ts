export default definePageConfig({ navigationBarTitleText: '候补公示', enablePageMeta: true, enableShareAppMessage: true, enableShareTimeline: true })
