export default definePageConfig({ navigationBarTitleText: '幸福雄关', enablePageMeta: true, enableShareAppMessage: true, enableShareTimeline: true })
