export default definePageConfig({ navigationBarTitleText: '家庭资料', enablePageMeta: true })
