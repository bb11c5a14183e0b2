export default definePageConfig({ navigationBarTitleText: '先看看', enablePageMeta: true })
