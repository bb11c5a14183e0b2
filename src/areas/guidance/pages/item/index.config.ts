export default definePageConfig({ navigationBarTitleText: '这一件事', enablePageMeta: true })
