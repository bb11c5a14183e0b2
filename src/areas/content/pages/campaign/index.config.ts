export default definePageConfig({ navigationBarTitleText: '主题日', enablePageMeta: true, enableShareAppMessage: true, enableShareTimeline: true })
