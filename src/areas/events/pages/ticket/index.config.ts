export default definePageConfig({ navigationBarTitleText: '入场票', enablePageMeta: true })
