export default definePageConfig({ navigationBarTitleText: '找文章', enablePageMeta: true })
