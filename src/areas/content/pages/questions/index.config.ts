export default definePageConfig({ navigationBarTitleText: '我的提问', enablePageMeta: true })
