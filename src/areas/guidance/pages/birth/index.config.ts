export default definePageConfig({ navigationBarTitleText: '孩子出生了', enablePageMeta: true })
