export default definePageConfig({ navigationBarTitleText: '我负责的家庭', enablePageMeta: true })
