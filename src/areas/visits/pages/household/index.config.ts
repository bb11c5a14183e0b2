export default definePageConfig({ navigationBarTitleText: '一户的登记', enablePageMeta: true })
