export default definePageConfig({ navigationBarTitleText: '实名', enablePageMeta: true })
