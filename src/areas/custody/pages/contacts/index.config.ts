export default definePageConfig({ navigationBarTitleText: '专属联系人', enablePageMeta: true })
