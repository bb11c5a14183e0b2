export default definePageConfig({ navigationBarTitleText: '预警征象', enablePageMeta: true })
