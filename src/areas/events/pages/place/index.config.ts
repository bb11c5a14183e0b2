export default definePageConfig({ navigationBarTitleText: '我家的候补', enablePageMeta: true })
