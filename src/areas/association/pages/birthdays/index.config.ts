export default definePageConfig({ navigationBarTitleText: '本月生日', enablePageMeta: true })
