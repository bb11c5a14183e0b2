export default definePageConfig({ navigationBarTitleText: '和家人一起用', enablePageMeta: true })
