export default definePageConfig({
  navigationBarTitleText: '健康素养自测',
  enablePageMeta: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
